import { addDays, both, dateOf, weekday, yearOf, type Bilingual, type CalendarDate } from '#kernel';
import type { Holiday } from './holiday-calendar';

const SUNDAY = 7;
/** No run of Sundays and bank holidays is longer. */
const LONGEST_RUN = 6;

const CHRISTMAS = both('the Christmas break', 'toriad y Nadolig');
const EASTER = both('the Easter break', 'toriad y Pasg');
const BANK_HOLIDAY = both('a bank holiday break', 'toriad gŵyl banc');

/**
 * The break that a day falls in, if any. The Christmas break runs from the last week day before Christmas Day to the first
 * one after it that is no bank holiday; the Easter break from Thursday to Tuesday; a bank holiday break from the last week
 * day before the holiday to the next that is none. A week day is any day but Sunday. (Local Government Act 1972, s.243,
 * with the meanings of the election rules; as at November 2026, to be confirmed.)
 */
export function breakOn(
  on: CalendarDate,
  holidayOn: (day: CalendarDate) => Holiday | undefined,
): Bilingual | null {
  const isWeekDay = (day: CalendarDate) => weekday(day) !== SUNDAY;
  const runAround = (holiday: CalendarDate) => {
    const from = find(holiday, -1, isWeekDay);
    const to = find(holiday, 1, (day) => isWeekDay(day) && holidayOn(day) === undefined);
    return { from, to };
  };
  const within = ({ from, to }: { from: CalendarDate; to: CalendarDate }) => from <= on && on <= to;

  for (const year of [yearOf(on) - 1, yearOf(on)])
    if (within(runAround(dateOf(year, 12, 25)))) return CHRISTMAS;
  for (let day = addDays(on, -LONGEST_RUN); day <= addDays(on, LONGEST_RUN); day = addDays(day, 1)) {
    const holiday = holidayOn(day);
    if (holiday === undefined) continue;
    const easter = holiday.title.en === 'Good Friday';
    if (easter && within({ from: addDays(day, -1), to: addDays(day, 4) })) return EASTER;
    if (!easter && within(runAround(day))) return BANK_HOLIDAY;
  }
  return null;
}

function find(from: CalendarDate, step: 1 | -1, matches: (day: CalendarDate) => boolean): CalendarDate {
  let day = addDays(from, step);
  while (!matches(day)) day = addDays(day, step);
  return day;
}
