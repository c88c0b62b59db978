import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from './calendar-date';

declare const brand: unique symbol;

/** A point in time: UTC, ISO 8601, always milliseconds (`2026-08-31T22:59:59.999Z`). Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** Statutory times in Wales are Greenwich mean time subject to the Summer Time Act 1972. */
const LONDON = 'Europe/London';

/** @throws RangeError when the text is no ISO 8601 instant */
export const instant = (text: string): Instant => fromMillis(Temporal.Instant.from(text).epochMilliseconds);

/** @param millis milliseconds since 1970-01-01T00:00:00Z */
export const fromMillis = (millis: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(millis).toString({ fractionalSecondDigits: 3 }) as Instant;

export const toMillis = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds;

export const addMillis = (at: Instant, millis: number): Instant => fromMillis(toMillis(at) + millis);

/** The local date in Wales at an instant. */
export const dateInWales = (at: Instant): CalendarDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).toPlainDate().toString() as CalendarDate;

/** The instant of a wall-clock time in Wales; a time that the spring change skips is moved on by the gap.
 * @param time `HH:MM`, 24 hours */
export const atTimeInWales = (on: CalendarDate, time: string): Instant =>
  fromMillis(
    Temporal.PlainDate.from(on).toZonedDateTime({
      timeZone: LONDON,
      plainTime: Temporal.PlainTime.from(time),
    }).epochMilliseconds,
  );

/** Asking the time zone costs more than all else in an answer; a midnight never changes within a program's life. */
const midnights = new Map<CalendarDate, Instant>();
const MOST_MIDNIGHTS = 20_000;

/** The first instant of a local day. */
export function startOfDay(on: CalendarDate): Instant {
  const known = midnights.get(on);
  if (known !== undefined) return known;
  if (midnights.size >= MOST_MIDNIGHTS) midnights.clear();
  const midnight = atTimeInWales(on, '00:00');
  midnights.set(on, midnight);
  return midnight;
}

/** The first instant after a local day: a deadline on that day has passed from here on. Days have 23, 24 or 25 hours. */
export const endOfDay = (on: CalendarDate): Instant => startOfDay(addDays(on, 1));
