import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, dateOf } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import { type CurrentReading, lastDayOn } from './readings';
import { type ObligationRefusal, refusal } from './refusals/refusal';
import type { Obligation } from './state';

/** The first occurrence of a grid whose last day is not before a day. A day that a year lacks (29 February) counts by its year. */
function firstFrom({ reading }: CurrentReading, from: CalendarDate, calendar: HolidayCalendar): number {
  const { rule } = reading;
  if (rule.primitive !== 'year-grid') return 1;
  const { anchorYear, firstAfterYears, intervalYears } = rule;
  const yearOf = (number: number): number => anchorYear + firstAfterYears + (number - 1) * intervalYears;
  const [year] = from.split('-').map(Number);
  // the last day is within the occurrence's year, or the day before it
  const near = Math.max(1, Math.ceil(((year ?? 0) - yearOf(1)) / intervalYears));
  const isBefore = (number: number): boolean =>
    (lastDayOn(reading, number, calendar) ?? dateOf(yearOf(number), 12, 31)) < from;
  return [near, near + 1, near + 2].find((number) => !isBefore(number)) ?? near + 2;
}

/**
 * The number of the occurrence that opens next. What came before the day from which the register keeps a duty is left to
 * the archive; where another reading requires one that never opened, that one comes first.
 */
export function nextNumber(
  { definition, occurrences }: Pick<Obligation, 'definition' | 'occurrences'>,
  current: CurrentReading | null,
  calendar: HolidayCalendar,
): number {
  const { heldFrom } = definition;
  const opened = new Set(occurrences.map(({ number }) => number));
  let number = heldFrom === undefined || current === null ? 1 : firstFrom(current, heldFrom, calendar);
  while (opened.has(number)) number += 1;
  return number;
}

/** Why a duty cannot be kept from that day: nothing that could still be asked about may be left out. Null where it can. */
export function refuseHeldFrom(
  { kind, heldFrom }: ObligationDefinition,
  firstKnownOn: CalendarDate,
): ObligationRefusal | null {
  if (heldFrom === undefined) return null;
  if (kind !== 'recurring-duty') return refusal('held-from-not-recurring', undefined, '/definition/heldFrom');
  return heldFrom > firstKnownOn
    ? refusal('held-from-after-registration', { firstKnownOn }, '/definition/heldFrom')
    : null;
}
