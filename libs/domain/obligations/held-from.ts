import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, dateOf, memoizeWhile } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import { type Dated } from './facts-of';
import { countsFromActs, lastActOf } from './sources';
import { type CurrentReading, lastDayOn } from './readings';
import { type ObligationRefusal, refusal } from './refusals/refusal';

/** The first occurrence of a duty whose last act before the register is known: that act was the first occurrence’s. */
export const FIRST_HELD = 2;

/** A grid of years by one version of its rule: it says by itself when each occurrence opens. */
export const isGrid = ({ rule, later = [] }: CurrentReading['reading']): boolean =>
  rule.primitive === 'year-grid' && later.length === 0;

/** So many occurrences are looked at for the first one that is kept. */
const MOST_LOOKED_AT = 10_000;

/** The first occurrence whose last day is not before a day. A day that a year lacks (29 February) counts by its year. */
function firstFrom(
  state: Dated,
  { reading }: CurrentReading,
  from: CalendarDate,
  calendar: HolidayCalendar,
): number {
  const { rule } = reading;
  if (rule.primitive !== 'year-grid' || rule.intervalParameter !== undefined || !isGrid(reading))
    return firstOfSeries(reading, { state, from, calendar });
  const { anchorYear, firstAfterYears, intervalYears } = rule;
  const yearOf = (number: number): number => anchorYear + firstAfterYears + (number - 1) * intervalYears;
  const [year] = from.split('-').map(Number);
  // the last day is within the occurrence's year, or the day before it
  const near = Math.max(1, Math.ceil(((year ?? 0) - yearOf(1)) / intervalYears));
  const isBefore = (number: number): boolean =>
    (lastDayOn(reading, number, calendar, state) ?? dateOf(yearOf(number), 12, 31)) < from;
  return [near, near + 1, near + 2].find((number) => !isBefore(number)) ?? near + 2;
}

/** What a series is followed with, and from when it is kept. */
interface Followed {
  readonly state: Dated;
  readonly from: CalendarDate;
  readonly calendar: HolidayCalendar;
}

/** Acts and pauses move the days of a series; without them it is followed once, whatever has opened since. */
const standsStill = (
  { state: { definition, occurrences } }: Followed,
  reading: CurrentReading['reading'],
): boolean =>
  !countsFromActs(reading) &&
  lastActOf(definition) === null &&
  occurrences.every(({ stops }) => stops.length === 0);

const firstStanding = memoizeWhile(
  (reading: CurrentReading['reading'], followed: Followed) => firstOf(reading, followed),
  (before, now) =>
    before.state.definition === now.state.definition &&
    before.state.facts === now.state.facts &&
    before.from === now.from &&
    before.calendar === now.calendar,
);

const firstOfSeries = (reading: CurrentReading['reading'], followed: Followed): number =>
  standsStill(followed, reading) ? firstStanding(reading, followed) : firstOf(reading, followed);

/** The series is followed from its first occurrence: what it counts from need not come in equal steps. */
function firstOf(reading: CurrentReading['reading'], { state, from, calendar }: Followed): number {
  let before: CalendarDate | null = null;
  for (let number = 1; number <= MOST_LOOKED_AT; number += 1) {
    const last = lastDayOn(reading, number, calendar, state);
    // the first alone may lack its day, and be from before the register: the next has one
    if (last === null && number === 1 && lastDayOn(reading, 2, calendar, state) !== null) continue;
    // what is not known, or stands still, is no reason to look further
    if (last === null) return number;
    if (last >= from || last === before) return number;
    before = last;
  }
  return MOST_LOOKED_AT;
}

/**
 * The number of the occurrence that opens next. What came before the day from which the register keeps a duty is left to
 * the archive; where another reading requires one that never opened, that one comes first.
 */
export function nextNumber(state: Dated, current: CurrentReading | null, calendar: HolidayCalendar): number {
  const { definition, occurrences } = state;
  const { heldFrom } = definition;
  const opened = new Set(occurrences.map(({ number }) => number));
  const least = lastActOf(definition) === null ? 1 : FIRST_HELD;
  let number =
    heldFrom === undefined || current === null
      ? least
      : Math.max(least, firstFrom(state, current, heldFrom, calendar));
  while (opened.has(number)) number += 1;
  return number;
}

/** An act before the register was done by the day of registration. Null where it was, or none is named. */
export function refuseLastAct(
  { facts = {} }: Pick<ObligationDefinition, 'facts'>,
  firstKnownOn: CalendarDate,
): ObligationRefusal | null {
  for (const [name, supply] of Object.entries(facts))
    if ('lastAct' in supply && supply.lastAct > firstKnownOn)
      return refusal(
        'last-act-to-come',
        { name, on: supply.lastAct, firstKnownOn },
        `/definition/facts/${name.replaceAll('/', '~1')}/lastAct`,
      );
  return null;
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
