import {
  type Bilingual,
  type CalendarDate,
  addDays,
  both,
  dateOf,
  dayNumber,
  memoizeBy,
  lastDayOfMonth,
  weekday,
} from '#domain/kernel';
import { type Division, type Holiday, type HolidayCalendar, ordinarilyKnownSince } from './holiday-calendar';
import { type Regime, leavesOut } from './regime';

/** Easter Sunday of the Gregorian calendar, by the anonymous computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dateOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

interface Nominal {
  readonly on: CalendarDate;
  readonly title: Bilingual;
}

const MONDAY = 1;
const SATURDAY = 6;
const WEEK = 7;

const firstMonday = (year: number, month: number): CalendarDate => {
  const first = dateOf(year, month, 1);
  return addDays(first, (MONDAY - weekday(first) + WEEK) % WEEK);
};

const lastMonday = (year: number, month: number): CalendarDate => {
  const last = lastDayOfMonth(dateOf(year, month, 1));
  return addDays(last, -(weekday(last) - MONDAY));
};

/** The holidays of an ordinary year before any substitution (Banking and Financial Dealings Act 1971, Schedule 1, and the usual proclamations). */
function nominalHolidays(year: number, division: Division): readonly Nominal[] {
  const scotland = division === 'scotland';
  const ireland = division === 'northern-ireland';
  const easter = easterSunday(year);
  const day = (on: CalendarDate, en: string, cy: string): Nominal => ({ on, title: both(en, cy) });
  return [
    day(dateOf(year, 1, 1), 'New Year’s Day', 'Dydd Calan'),
    ...(scotland ? [day(dateOf(year, 1, 2), '2nd January', '2il o Ionawr')] : []),
    ...(ireland ? [day(dateOf(year, 3, 17), 'St Patrick’s Day', 'Gŵyl Sant Padrig')] : []),
    day(addDays(easter, -2), 'Good Friday', 'Gwener y Groglith'),
    ...(scotland ? [] : [day(addDays(easter, 1), 'Easter Monday', 'Llun y Pasg')]),
    day(firstMonday(year, 5), 'Early May bank holiday', 'Gŵyl banc dechrau Mai'),
    day(lastMonday(year, 5), 'Spring bank holiday', 'Gŵyl banc y gwanwyn'),
    ...(ireland
      ? [
          day(
            dateOf(year, 7, 12),
            'Battle of the Boyne (Orangemen’s Day)',
            'Brwydr y Boyne (Dydd yr Orenwyr)',
          ),
        ]
      : []),
    scotland
      ? day(firstMonday(year, 8), 'Summer bank holiday', 'Gŵyl banc yr haf')
      : day(lastMonday(year, 8), 'Summer bank holiday', 'Gŵyl banc yr haf'),
    ...(scotland ? [day(dateOf(year, 11, 30), 'St Andrew’s Day', 'Gŵyl Andreas')] : []),
    day(dateOf(year, 12, 25), 'Christmas Day', 'Dydd Nadolig'),
    day(dateOf(year, 12, 26), 'Boxing Day', 'Dydd San Steffan'),
  ];
}

/** The holidays expected in a year without proclamations: one on a weekend moves to the next free weekday. */
export function expectedHolidays(year: number, division: Division): readonly Holiday[] {
  const nominal = nominalHolidays(year, division);
  const taken = new Set(nominal.map(({ on }) => on).filter((on) => weekday(on) < SATURDAY));
  const knownSince = ordinarilyKnownSince(dateOf(year, 1, 1));
  return nominal.map(({ on, title }) => {
    let cache = on;
    if (weekday(on) >= SATURDAY) {
      while (weekday(cache) >= SATURDAY || taken.has(cache)) cache = addDays(cache, 1);
      taken.add(cache);
    }
    return { on: cache, title, substitute: cache !== on, knownSince };
  });
}

/** The calendar with the holidays that come every year expected outside the published years, for provisional answers. */
export const withExpectedHolidays = memoizeBy((calendar: HolidayCalendar): HolidayCalendar =>
  calendar.isWhole ? calendar : { ...calendar, expectsHolidays: true },
);

/** The holidays expected in a year by a regime, by day number; where several divisions keep a day, the first that it names. */
export const expectedIn = memoizeBy((terms: Regime) => {
  const known = new Map<number, ReadonlyMap<number, Holiday>>();
  return (year: number): ReadonlyMap<number, Holiday> => {
    const before = known.get(year);
    if (before !== undefined) return before;
    const named = terms.divisions.toReversed().flatMap((division) => expectedHolidays(year, division));
    const left = named.filter((holiday) => leavesOut(terms, holiday));
    const days = new Map(left.map((holiday) => [dayNumber(holiday.on), holiday]));
    if (known.size < YEARS_CACHED) known.set(year, days);
    return days;
  };
});

const YEARS_CACHED = 200;
