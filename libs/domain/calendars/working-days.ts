import { type CalendarDate, addDays, daysBetween, earlierOf, laterOf, weekday } from '#domain/kernel';
import { LONGEST_GAP, LONGEST_WALK, NoDayCounts } from './bounds';
import { daysOff, isWorkingDay } from './day-off';
import { withExpectedHolidays } from './expected-holidays';
import type { HolidayCalendar } from './holiday-calendar';
import { type WorkingDayRegime, termsOf } from './regime';

/** A day found by a calendar; `provisional` where the holidays of a day it depends on are not published. */
export interface FoundDay {
  readonly on: CalendarDate;
  readonly provisional: boolean;
}

/**
 * The day itself if it is a working day, else the last one before it. Reminders roll back, never forward. Outside the
 * published years the holidays that come every year are expected. @throws NoDayCounts
 */
export function previousWorkingDay(
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): FoundDay {
  const offOn = daysOff(regime, withExpectedHolidays(calendar));
  let day = on;
  for (let back = 0; offOn(day) !== null; back += 1) {
    if (back >= LONGEST_GAP) throw new NoDayCounts(back);
    day = addDays(day, -1);
  }
  return found(day, on, calendar);
}

/**
 * The day on which the count is full; for a count of 0 the day itself, whatever day it is.
 * @param count working days after `on`: a whole number, 0 or more
 * @throws RangeError for any other count, NoDayCounts where it would walk over more than 40,000 days
 */
export function addWorkingDays(
  on: CalendarDate,
  count: number,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): FoundDay {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`working days are added in whole numbers from 0: ${count}`);
  let day = on;
  for (let [left, walked] = [count, 0]; left > 0; walked += 1) {
    if (walked >= LONGEST_WALK) throw new NoDayCounts(walked);
    day = addDays(day, 1);
    if (isWorkingDay(day, regime, calendar)) left -= 1;
  }
  return found(day, on, calendar);
}

const found = (day: CalendarDate, wanted: CalendarDate, calendar: HolidayCalendar): FoundDay => ({
  on: day,
  provisional: earlierOf(day, wanted) < calendar.knownFrom || laterOf(day, wanted) > calendar.knownUntil,
});

const WEEK = 7;

/**
 * Working days after `from`, up to and including `to`; 0 when `to` is not later. Whole weeks are counted at once, so
 * that a date centuries away costs no more than yesterday's. Outside the calendar's years weekdays are judged, and, one by
 * one, what the calendar expects.
 * @throws NoDayCounts where days must be judged one by one, and there are more than 40,000
 */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): number {
  if (to <= from) return 0;
  const { restDays, divisions, alsoOff, breaks } = termsOf(regime);
  const isExpected =
    calendar.expectsHolidays === true && (from < calendar.knownFrom || to > calendar.knownUntil);
  if (breaks || alsoOff.length > 0 || isExpected) return oneByOne(from, to, regime, calendar);
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
  if (daysBetween(from, to) > LONGEST_WALK) throw new NoDayCounts(LONGEST_WALK);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, regime, calendar)) count += 1;
  return count;
}
