import { dayNumber, keptPer, weekdayNumbered, type Bilingual, type CalendarDate } from '#kernel';
import { breakOn } from './breaks';
import type { Holiday, HolidayCalendar } from './holiday-calendar';
import { termsOf, type Regime, type WorkingDayRegime } from './regime';

/** A day of the year or of a break that a regime leaves out besides the published holidays. */
export interface NamedDayOff {
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

/** The same for many days; a day’s `dayNumber` is taken from those who have it. */
export function daysOff(
  regime: WorkingDayRegime,
  { divisions }: HolidayCalendar,
): (on: CalendarDate, number?: number) => DayOff | null {
  const terms = termsOf(regime);
  const holidays = holidaysOf(divisions)(terms);
  return (on, number = dayNumber(on)) =>
    holidays.get(number) ??
    namedOff(on, terms, holidays) ??
    (terms.restDays.includes(weekdayNumbered(number)) ? 'day-of-week' : null);
}

/** By the numbers of their days, which are found faster than texts. */
type Holidays = ReadonlyMap<number, Holiday>;

/** The published holidays that a regime leaves out; where several divisions keep a day, the first that it names. */
const holidaysOf = keptPer((divisions: HolidayCalendar['divisions']) =>
  keptPer((terms: Regime): Holidays => {
    const named = terms.divisions.toReversed().flatMap((division) => [...divisions[division].values()]);
    const left = named.filter(({ substitute, title }) => substitute || !terms.stillCount.includes(title.en));
    return new Map(left.map((holiday) => [dayNumber(holiday.on), holiday]));
  }),
);

function namedOff(on: CalendarDate, terms: Regime, holidays: Holidays): NamedDayOff | undefined {
  const named = terms.alsoOff.find(({ monthDay }) => on.endsWith(monthDay));
  if (named) return { on, title: named.title, substitute: false };
  const title = terms.breaks ? breakOn(on, (day) => holidays.get(dayNumber(day))) : null;
  return title === null ? undefined : { on, title, substitute: false };
}

/** Whether a day counts under a regime, as far as the calendar knows: outside its years only the weekday is judged. */
export const isWorkingDay = (
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): boolean => dayOff(on, regime, calendar) === null;
