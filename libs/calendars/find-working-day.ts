import { addDays, earlierOf, laterOf, type CalendarDate } from '#kernel';
import { isWorkingDay } from './day-off';
import type { HolidayCalendar } from './holiday-calendar';
import type { WorkingDayRegime } from './regime';

/** A day found by a calendar; `provisional` where the holidays of a day it depends on are not published. */
export interface FoundDay {
  readonly on: CalendarDate;
  readonly provisional: boolean;
}

/** The day itself if it is a working day, else the last one before it. Reminders roll back, never forward. */
export function previousWorkingDay(
  on: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): FoundDay {
  let day = on;
  while (!isWorkingDay(day, regime, calendar)) day = addDays(day, -1);
  return found(day, on, calendar);
}

/**
 * The day on which the count is full; for a count of 0 the day itself, whatever day it is.
 * @param count working days after `on`: a whole number, 0 or more
 * @throws RangeError for any other count
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
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, regime, calendar)) left -= 1;
  }
  return found(day, on, calendar);
}

const found = (day: CalendarDate, asked: CalendarDate, calendar: HolidayCalendar): FoundDay => ({
  on: day,
  provisional: earlierOf(day, asked) < calendar.knownFrom || laterOf(day, asked) > calendar.knownUntil,
});
