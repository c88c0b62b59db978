import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A day of the Gregorian calendar, `YYYY-MM-DD`, in Wales unless said otherwise. Sorts and compares as text. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** @throws RangeError when the text is not `YYYY-MM-DD` or names no day that exists */
export function calendarDate(text: string): CalendarDate {
  if (!SHAPE.test(text)) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
}

export function isCalendarDate(text: string): text is CalendarDate {
  try {
    return calendarDate(text) === text;
  } catch {
    return false;
  }
}

export const dateOf = (year: number, month: number, day: number): CalendarDate =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as CalendarDate;

const add = (on: CalendarDate, duration: Temporal.DurationLike): CalendarDate =>
  Temporal.PlainDate.from(on).add(duration, { overflow: 'constrain' }).toString() as CalendarDate;

export const addDays = (on: CalendarDate, days: number): CalendarDate => add(on, { days });

export const addWeeks = (on: CalendarDate, weeks: number): CalendarDate => add(on, { weeks });

/** By the corresponding-date rule; a month without that date gives its last day (Dodds v Walker [1981] UKHL). */
export const addMonths = (on: CalendarDate, months: number): CalendarDate => add(on, { months });

export const addYears = (on: CalendarDate, years: number): CalendarDate => add(on, { years });

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (on: CalendarDate): Weekday => Temporal.PlainDate.from(on).dayOfWeek as Weekday;

export const yearOf = (on: CalendarDate): number => Temporal.PlainDate.from(on).year;

export const monthOf = (on: CalendarDate): number => Temporal.PlainDate.from(on).month;

export const dayOf = (on: CalendarDate): number => Temporal.PlainDate.from(on).day;

export const lastDayOfMonth = (on: CalendarDate): CalendarDate => {
  const date = Temporal.PlainDate.from(on);
  return date.with({ day: date.daysInMonth }).toString() as CalendarDate;
};

export const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);

export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a >= b ? a : b);
