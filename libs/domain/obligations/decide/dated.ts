import type { HolidayCalendar } from '#domain/calendars';
import type { Reading } from '#domain/deadlines';
import { datedIn, isAwaiting, neverDated } from '../dating';
import type { Dated } from '../facts-of';
import type { ObligationDefinition } from '../model/definition';
import { type ObligationRefusal, refusal } from '../refusals/refusal';

/** Refuses a choice of a reading that gives its first occurrence no date, with what is wrong. */
export function withoutDate(
  reading: Reading,
  of: Dated,
  calendar: HolidayCalendar,
  pointer: string,
): ObligationRefusal | null {
  const first = datedIn(of, reading, { occurrence: 1, calendar });
  if (first.ok || isAwaiting(first.refusal)) return null;
  const { code, message } = first.refusal;
  // a day that this year lacks comes in another: what lies between is found with its occurrence
  const comesLater = code === 'no-such-day' && neverDated(reading, calendar) === null;
  return comesLater ? null : refusal('reading-without-date', { why: message }, pointer);
}

/** Refuses a definition with a reading that can never give a date, whatever is recorded later. */
export function refuseNeverDated(
  { readings }: Pick<ObligationDefinition, 'readings'>,
  calendar: HolidayCalendar,
): ObligationRefusal | null {
  for (const [index, reading] of readings.entries()) {
    const never = neverDated(reading, calendar);
    if (never !== null)
      return refusal('rule-never-dated', { why: never.message }, `/definition/readings/${index}/rule`);
  }
  return null;
}
