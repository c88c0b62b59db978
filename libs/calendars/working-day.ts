import { addDays, weekday, type CalendarDate } from '#kernel';
import type { HolidayCalendar } from './holiday-calendar';

/**
 * What counts as a working day. `wales`: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in Wales
 * (Christmas Day and Good Friday stand in the published list of England and Wales, as do substitute days).
 */
export type WorkingDayRegime = 'wales';

const SATURDAY = 6;

/** Whether a day counts under a regime, as far as the calendar knows: beyond `knownUntil` only the weekday is judged. */
export const isWorkingDay = (
  on: CalendarDate,
  _regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): boolean => weekday(on) < SATURDAY && !calendar.divisions['england-and-wales'].has(on);

/** A day found by a calendar; `provisional` where holidays of that time are not published yet. */
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
  return { on: day, provisional: on > calendar.knownUntil };
}

/** @param count working days to add, 0 or more; the day itself is not counted */
export function addWorkingDays(
  on: CalendarDate,
  count: number,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): FoundDay {
  let day = on;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, regime, calendar)) left -= 1;
  }
  return { on: day, provisional: day > calendar.knownUntil };
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  regime: WorkingDayRegime,
  calendar: HolidayCalendar,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, regime, calendar)) count += 1;
  }
  return count;
}
