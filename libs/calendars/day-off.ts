import { weekday, type CalendarDate } from '#kernel';
import type { Holiday, HolidayCalendar } from './holiday-calendar';
import { REGIMES, type WorkingDayRegime } from './regime';

/** Why a day does not count under a regime: the holiday, else the day of the week. Null for a working day. */
export function dayOff(
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): Holiday | 'day-of-week' | null {
  const { restDays, divisions } = REGIMES[regime];
  for (const division of divisions) {
    const holiday = calendar.divisions[division].get(on);
    if (holiday !== undefined) return holiday;
  }
  return restDays.includes(weekday(on)) ? 'day-of-week' : null;
}

/** Whether a day counts under a regime, as far as the calendar knows: outside its years only the weekday is judged. */
export const isWorkingDay = (
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): boolean => dayOff(on, regime, calendar) === null;
