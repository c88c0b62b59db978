import type { HolidayCalendar } from '#domain/calendars';
import { type Reading, firstCountsFrom } from '#domain/deadlines';
import { datedIn, isAwaiting, neverDated } from '../dating';
import { type Dated } from '../facts-of';
import { supplyOf } from '../sources';
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
  definition: Pick<ObligationDefinition, 'readings' | 'facts' | 'openedBy'>,
  calendar: HolidayCalendar,
): ObligationRefusal | null {
  for (const [index, reading] of definition.readings.entries()) {
    const at = `/definition/readings/${index}/rule`;
    const never = neverDated(reading, calendar);
    if (never !== null) return refusal('rule-never-dated', { why: never.message }, at);
    const first = refuseFirst(definition, reading, at);
    if (first !== null) return first;
  }
  return null;
}

/** The first occurrence has none before it: only a named last act, or another supply, can stand for one. */
function refuseFirst(
  definition: Pick<ObligationDefinition, 'facts' | 'openedBy'>,
  { rule }: Reading,
  at: string,
): ObligationRefusal | null {
  for (const before of firstCountsFrom(rule)) {
    if (before.kind === 'required') return refusal('first-from-required', undefined, at);
    const { name } = before;
    if (supplyOf(definition, { name, kind: 'act', title: null }) === null)
      return refusal('first-from-act', { name }, at);
  }
  return null;
}
