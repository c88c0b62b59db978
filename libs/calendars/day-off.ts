import { weekday, type Bilingual, type CalendarDate } from '#kernel';
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
export function dayOff(on: CalendarDate, regime: WorkingDayRegime, calendar: HolidayCalendar): DayOff | null {
  const terms = termsOf(regime);
  return (
    holidayOn(on, terms, calendar) ??
    namedOff(on, terms, calendar) ??
    (terms.restDays.includes(weekday(on)) ? 'day-of-week' : null)
  );
}

function holidayOn(on: CalendarDate, terms: Regime, calendar: HolidayCalendar): Holiday | undefined {
  for (const division of terms.divisions) {
    const holiday = calendar.divisions[division].get(on);
    if (holiday && (holiday.substitute || !terms.stillCount.includes(holiday.title.en))) return holiday;
  }
  return undefined;
}

function namedOff(on: CalendarDate, terms: Regime, calendar: HolidayCalendar): NamedDayOff | undefined {
  const named = terms.alsoOff.find(({ monthDay }) => on.endsWith(monthDay));
  if (named) return { on, title: named.title, substitute: false };
  const title = terms.breaks ? breakOn(on, (day) => holidayOn(day, terms, calendar)) : null;
  return title === null ? undefined : { on, title, substitute: false };
}

/** Whether a day counts under a regime, as far as the calendar knows: outside its years only the weekday is judged. */
export const isWorkingDay = (
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): boolean => dayOff(on, regime, calendar) === null;
