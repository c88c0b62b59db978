import { addDays, daysBetween, weekday, type CalendarDate } from '#kernel';
import { isWorkingDay } from './day-off';
import type { HolidayCalendar } from './holiday-calendar';
import { termsOf, type WorkingDayRegime } from './regime';

const WEEK = 7;

/**
 * Working days after `from`, up to and including `to`; 0 when `to` is not later. Whole weeks are counted at once, so
 * that a date centuries away costs no more than yesterday's. Outside the calendar's years only weekdays are judged.
 */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): number {
  if (to <= from) return 0;
  const { restDays, divisions, alsoOff, breaks } = termsOf(regime);
  if (breaks || alsoOff.length > 0) return oneByOne(from, to, regime, calendar);
  const weeks = Math.floor(daysBetween(from, to) / WEEK);
  let count = weeks * (WEEK - restDays.length);
  for (let day = addDays(from, weeks * WEEK + 1); day <= to; day = addDays(day, 1))
    if (!restDays.includes(weekday(day))) count += 1;
  const holidays = new Set(divisions.flatMap((division) => [...calendar.divisions[division].keys()]));
  for (const day of holidays)
    if (from < day && day <= to && !restDays.includes(weekday(day)) && !isWorkingDay(day, regime, calendar))
      count -= 1;
  return count;
}

function oneByOne(
  from: CalendarDate,
  to: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, regime, calendar)) count += 1;
  return count;
}
