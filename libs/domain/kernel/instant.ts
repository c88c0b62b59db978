import { Temporal } from 'temporal-polyfill';
import { FIRST_DAY, LAST_DAY, civilFromDays, daysFromCivil } from './civil-days';
import {
  type CalendarDate,
  addDays,
  dateOf,
  dayOf,
  dayNumber,
  dayNumbered,
  isCalendarDate,
  monthOf,
  yearOf,
} from './calendar-date';
import { memoizePerDay } from './memoize';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The rule below is the law from this year on; earlier years need time-zone data. */
const FIRST_YEAR = 1996;
const LAST_YEAR = 9998;

const yearAt = (millis: number): number => civilFromDays(Math.floor(millis / DAY)).year;

const isUnderRule = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** 1 January 1970 was a Thursday. */
const lastSundayOf31 = (year: number, month: 3 | 10): number => {
  const last = daysFromCivil(year, month, 31);
  return last - ((last + 4) % 7);
};

/**
 * How far clocks in Wales are ahead of Greenwich, in milliseconds: an hour from 1 a.m. Greenwich mean time on the last
 * Sunday in March to 1 a.m. on the last in October (Summer Time Orders 1994 and 1997; S.I. 2002/262, article 2). Stated
 * here rather than read from time-zone data, so that a program version decides alike on every machine.
 */
function aheadOfGreenwich(millis: number): number {
  const year = yearAt(millis);
  const begins = lastSundayOf31(year, 3) * DAY + HOUR;
  const ends = lastSundayOf31(year, 10) * DAY + HOUR;
  return millis >= begins && millis < ends ? HOUR : 0;
}

declare const brand: unique symbol;

/** A point in time: UTC, ISO 8601, always milliseconds (`2026-08-31T22:59:59.999Z`). Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

const MINUTE = 60_000;

/** Statutory times in Wales are Greenwich mean time subject to the Summer Time Act 1972. */
const LONDON = 'Europe/London';

/** The form in which instants are written. */
const WRITTEN = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const isWritten = (text: string): text is Instant => WRITTEN.test(text) && isCalendarDate(text.slice(0, 10));

const digitsAt = (text: string, from: number, to: number): number => Number(text.slice(from, to));

/** @throws RangeError when the text is no ISO 8601 instant */
export const instant = (text: string): Instant =>
  // nearly every instant is read from what this program wrote
  isWritten(text) ? text : fromMillis(Temporal.Instant.from(text).epochMilliseconds);

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

function timeOfDay(millis: number): string {
  const [hours, minutes] = [Math.floor(millis / HOUR), Math.floor(millis / MINUTE) % 60];
  const [seconds, rest] = [Math.floor(millis / 1000) % 60, millis % 1000];
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds, 2)}.${padded(rest, 3)}Z`;
}

/** @param millis milliseconds since 1970-01-01T00:00:00Z */
export function fromMillis(millis: number): Instant {
  const days = Math.floor(millis / DAY);
  if (!Number.isSafeInteger(millis) || days < FIRST_DAY || days > LAST_DAY)
    return Temporal.Instant.fromEpochMilliseconds(millis).toString({ fractionalSecondDigits: 3 }) as Instant;
  return `${dayNumbered(days)}T${timeOfDay(millis - days * DAY)}` as Instant;
}

export function toMillis(at: Instant): number {
  if (!isWritten(at)) return Temporal.Instant.from(at).epochMilliseconds;
  const minutes = digitsAt(at, 11, 13) * 60 + digitsAt(at, 14, 16);
  return (
    dayNumber(at.slice(0, 10) as CalendarDate) * DAY +
    minutes * MINUTE +
    digitsAt(at, 17, 19) * 1000 +
    digitsAt(at, 20, 23)
  );
}

export const addMillis = (at: Instant, millis: number): Instant => fromMillis(toMillis(at) + millis);

/** The local date in Wales at an instant. */
export function dateInWales(at: Instant): CalendarDate {
  const millis = toMillis(at);
  if (!isUnderRule(yearAt(millis)))
    return Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).toPlainDate().toString() as CalendarDate;
  const { year, month, day } = civilFromDays(Math.floor((millis + aheadOfGreenwich(millis)) / DAY));
  return dateOf(year, month, day);
}

/** The instant of a wall-clock time in Wales; a time that the spring change skips is moved on by the gap, one that the
 * autumn change repeats is its first.
 * @param time `HH:MM`, 24 hours */
export function atTimeInWales(on: CalendarDate, time: string): Instant {
  const plainTime = Temporal.PlainTime.from(time);
  const year = yearOf(on);
  if (!isUnderRule(year))
    return fromMillis(
      Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: LONDON, plainTime }).epochMilliseconds,
    );
  const days = daysFromCivil(year, monthOf(on), dayOf(on));
  const wall = days * DAY + plainTime.hour * HOUR + plainTime.minute * MINUTE;
  const inSummer = wall - HOUR;
  return fromMillis(aheadOfGreenwich(inSummer) === 0 ? wall : inSummer);
}

/** The first instant of a local day. Cached: computing it is expensive. */
export const startOfDay = memoizePerDay((on) => atTimeInWales(on, '00:00'));

/** The first instant after a local day: a deadline on that day has passed from here on. Days have 23, 24 or 25 hours. */
export const endOfDay = (on: CalendarDate): Instant => startOfDay(addDays(on, 1));

/** The earlier of two instants; null means never. */
export const earlierInstant = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other < one) ? other : one;

/** The time of a program, always passed in; nothing else reads the machine's clock. */
export interface Clock {
  /** the program's time: the machine's, moved where the program works on a scratch ledger */
  now(): Instant;
  /** milliseconds that `now` is away from the machine's time: 0 except on a scratch ledger */
  readonly offsetMs: number;
  /** the machine's own time in milliseconds, never moved: for limits that other machines keep too */
  machineMillis(): number;
}
