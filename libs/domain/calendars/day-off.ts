import {
  type Bilingual,
  type CalendarDate,
  addDays,
  both,
  dateOf,
  dayNumber,
  memoizeBy,
  weekday,
  weekdayNumbered,
  yearOf,
} from '#domain/kernel';
import { LONGEST_GAP, NoDayCounts } from './bounds';
import type { Holiday, HolidayCalendar } from './holiday-calendar';
import { expectedIn } from './expected-holidays';
import { type Regime, type WorkingDayRegime, leavesOut, termsOf } from './regime';

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
function breakOn(on: CalendarDate, holidayOn: (day: CalendarDate) => Holiday | undefined): Bilingual | null {
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

/** @throws NoDayCounts */
function find(from: CalendarDate, step: 1 | -1, matches: (day: CalendarDate) => boolean): CalendarDate {
  let day = addDays(from, step);
  for (let ahead = 0; ahead < LONGEST_GAP; ahead += 1, day = addDays(day, step)) if (matches(day)) return day;
  throw new NoDayCounts(LONGEST_GAP);
}

/** A day of the year or of a break that a regime leaves out besides the published holidays. */
interface NamedDayOff {
  readonly on: CalendarDate;
  readonly title: Bilingual;
  readonly substitute: false;
}

export type DayOff = Holiday | NamedDayOff | 'day-of-week';

/** Why a day does not count under a regime: the holiday, else the day of the week. Null for a day that counts. */
export const dayOff = (
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): DayOff | null => daysOff(regime, calendar)(on);

/** The same for many days; callers that have a day’s `dayNumber` pass it. */
export function daysOff(
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): (on: CalendarDate, number?: number) => DayOff | null {
  const terms = termsOf(regime);
  const holidayOn = holidaysIn(terms, calendar);
  return (on, number = dayNumber(on)) =>
    holidayOn(on, number) ??
    namedOff(on, terms, holidayOn) ??
    (terms.restDays.includes(weekdayNumbered(number)) ? 'day-of-week' : null);
}

type HolidayOn = (on: CalendarDate, number: number) => Holiday | undefined;

/** The holiday of a day: as published, and outside the published years as expected where the calendar expects any. */
function holidaysIn(terms: Regime, calendar: HolidayCalendar): HolidayOn {
  const published = holidaysOf(calendar.divisions)(terms);
  if (calendar.expectsHolidays !== true) return (_on, number) => published.get(number);
  const [from, until] = [dayNumber(calendar.knownFrom), dayNumber(calendar.knownUntil)];
  const displaced = displacedIn(calendar.divisions);
  const expected = expectedIn(terms);
  return (on, number) => {
    const listed = published.get(number);
    if (listed !== undefined || (from <= number && number <= until) || displaced.has(on)) return listed;
    return expected(yearOf(on)).get(number);
  };
}

/** The ordinary holidays in whose place another stands. */
const displacedIn = memoizeBy(
  (divisions: HolidayCalendar['divisions']): ReadonlySet<CalendarDate> =>
    new Set(
      Object.values(divisions)
        .flatMap((holidays) => [...holidays.values()])
        .flatMap(({ displaces }) => (displaces ? [displaces.on] : [])),
    ),
);

/** Keyed by day number: lookups are faster than by text. */
type Holidays = ReadonlyMap<number, Holiday>;

/** The published holidays that a regime leaves out; where several divisions keep a day, the first that it names. */
const holidaysOf = memoizeBy((divisions: HolidayCalendar['divisions']) =>
  memoizeBy((terms: Regime): Holidays => {
    const named = terms.divisions.toReversed().flatMap((division) => [...divisions[division].values()]);
    const left = named.filter((holiday) => leavesOut(terms, holiday));
    return new Map(left.map((holiday) => [dayNumber(holiday.on), holiday]));
  }),
);

const YEAR_LENGTH = '2026-'.length;

/** The days of the year that a regime leaves out besides, by `MM-DD`. */
const alsoOffIn = memoizeBy(
  ({ alsoOff }: Regime): ReadonlyMap<string, Regime['alsoOff'][number]> =>
    new Map(alsoOff.map((day) => [day.monthDay, day])),
);

function namedOff(on: CalendarDate, terms: Regime, holidayOn: HolidayOn): NamedDayOff | undefined {
  const named = terms.alsoOff.length > 0 ? alsoOffIn(terms).get(on.slice(YEAR_LENGTH)) : undefined;
  if (named) return { on, title: named.title, substitute: false };
  const title = terms.breaks ? breakOn(on, (day) => holidayOn(day, dayNumber(day))) : null;
  return title === null ? undefined : { on, title, substitute: false };
}

/** Whether a day counts under a regime; outside the calendar's years the weekday decides, and what the calendar
 * expects. */
export const isWorkingDay = (
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): boolean => dayOff(on, regime, calendar) === null;
