import {
  FIRST_DAY,
  FIRST_CACHED_DAY,
  LAST_DAY,
  LAST_CACHED_DAY,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
} from './civil-days';

declare const brand: unique symbol;

/** A day of the Gregorian calendar, `YYYY-MM-DD`, in Wales unless said otherwise. Sorts and compares as text. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Dates end with the years 1 and 9999. */
const [FIRST_YEAR, LAST_YEAR] = [1, 9999];

/** A sum that leads beyond the years 1 to 9999, where dates end. */
export class BeyondDates extends RangeError {
  override readonly name = 'BeyondDates';
}

export function isCalendarDate(text: string): text is CalendarDate {
  if (!SHAPE.test(text)) return false;
  const on = text as CalendarDate;
  const month = monthOf(on);
  return (
    yearOf(on) >= FIRST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    dayOf(on) >= 1 &&
    dayOf(on) <= daysInMonth(yearOf(on), month)
  );
}

/** Any leap year. */
const LEAP_YEAR = 2000;

/** Whether a text is a day of some year, `MM-DD`; 29 February is one. */
export const isMonthDay = (text: string): boolean => isCalendarDate(`${LEAP_YEAR}-${text}`);

/** @throws RangeError when the text is not `YYYY-MM-DD` or names no day that exists */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${text}`);
  return text;
}

/** Reads digits in place (code 48 is `0`): forecasts parse millions of dates. */
const ZERO = 48;

export const yearOf = (on: CalendarDate): number =>
  on.charCodeAt(0) * 1000 + on.charCodeAt(1) * 100 + on.charCodeAt(2) * 10 + on.charCodeAt(3) - ZERO * 1111;

export const monthOf = (on: CalendarDate): number => on.charCodeAt(5) * 10 + on.charCodeAt(6) - ZERO * 11;

export const dayOf = (on: CalendarDate): number => on.charCodeAt(8) * 10 + on.charCodeAt(9) - ZERO * 11;

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

const written = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate;

/** @throws BeyondDates for a year other than 1 to 9999; RangeError when there is no such day */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new BeyondDates(`${year} is no year of four digits`);
  return calendarDate(written(year, month, day));
}

/** Days since 1 January 1970. */
export const dayNumber = (on: CalendarDate): number => daysFromCivil(yearOf(on), monthOf(on), dayOf(on));

/** @throws BeyondDates */
export const addDays = (on: CalendarDate, days: number): CalendarDate => dayNumbered(dayNumber(on) + days);

/** Cached: counts walk over the same days repeatedly. */
const texts = new Array<CalendarDate | undefined>(LAST_CACHED_DAY - FIRST_CACHED_DAY + 1);

/** The day a number of days after 1 January 1970. @throws BeyondDates */
export function dayNumbered(days: number): CalendarDate {
  if (days < FIRST_CACHED_DAY || days > LAST_CACHED_DAY) return textOf(days);
  return (texts[days - FIRST_CACHED_DAY] ??= textOf(days));
}

function textOf(days: number): CalendarDate {
  if (!(days >= FIRST_DAY && days <= LAST_DAY))
    throw new BeyondDates(`day ${days} from 1 January 1970 is in no year of four digits`);
  const { year, month, day } = civilFromDays(days);
  return written(year, month, day);
}

export const addWeeks = (on: CalendarDate, weeks: number): CalendarDate => addDays(on, weeks * 7);

/**
 * By the corresponding-date rule; a month without that date gives its last day (Dodds v Walker [1981] UKHL).
 * @throws BeyondDates
 */
export function addMonths(on: CalendarDate, months: number): CalendarDate {
  const index = yearOf(on) * 12 + (monthOf(on) - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new BeyondDates(`${months} months from ${on} is no year of four digits`);
  return written(year, month, Math.min(dayOf(on), daysInMonth(year, month)));
}

export const addYears = (on: CalendarDate, years: number): CalendarDate => addMonths(on, years * 12);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 1 January 1970, day 0, was a Thursday. */
const THURSDAY = 4;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (on: CalendarDate): Weekday => weekdayNumbered(dayNumber(on));

export const weekdayNumbered = (days: number): Weekday =>
  (((((days + THURSDAY - 1) % 7) + 7) % 7) + 1) as Weekday;

export const lastDayOfMonth = (on: CalendarDate): CalendarDate =>
  written(yearOf(on), monthOf(on), daysInMonth(yearOf(on), monthOf(on)));

export const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);

export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a >= b ? a : b);
