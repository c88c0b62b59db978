import type { HolidayCalendar } from '#domain/calendars';
import { type DeadlineRule, hasEnded, isSeries, opensOn } from '#domain/deadlines';
import { type CalendarDate, addDays, dateOf, lastDayOfMonth, laterOf, memoizeWhile } from '#domain/kernel';
import { type Dated, changesOfDays, factsFor } from './facts-of';
import { countsFromActs, lackedFacts, lastActOf } from './sources';
import { FIRST_HELD, isGrid, nextNumber } from './held-from';
import { type CurrentReading, currentReading } from './readings';
import type { ObligationKind } from './model/definition';
import { datedIn, versionAt } from './dating';
import { dueFromReading } from './due';
import type { EventData } from './events/catalog';
import type { Obligation, Occurrence } from './state';

/** Kinds that have an occurrence to complete even without a date. */
const ALWAYS_ONE: readonly ObligationKind[] = ['one-off-commitment', 'action', 'recommendation', 'case'];

/** Kinds that have none. */
const NEVER: readonly ObligationKind[] = ['continuous-duty', 'past-event', 'case-template'];

export interface OpeningOptions {
  /** the owner has adopted what waited for a trigger */
  readonly adopted?: boolean;
  /** the day from which the date stands, where later than on the grid */
  readonly setOn?: CalendarDate;
}

interface NextOccurrence {
  readonly occurrence: number;
  readonly opensOn: CalendarDate;
  /** null where no date is known */
  readonly current: CurrentReading | null;
}

type Series = Pick<Obligation, 'definition' | 'chosenReading' | 'occurrences' | 'facts'>;

/** An occurrence that is not known yet hides no more than this many after it. */
const MOST_UNKNOWN = 3;

/**
 * The occurrence that opens next, on any day; null where none will, or where what it counts from is not known yet.
 * A continuous duty, a past event and a template of cases open none. A standing meeting and a statement open one only for a date the source
 * itself gives (or, for a statement, once adopted). What waits for a trigger opens when the owner adopts it. A duty held from a
 * day on waits for the facts that say which of its occurrences are due from then.
 */
export function occurrenceToOpen(
  state: Series,
  calendar: HolidayCalendar,
  adopted = false,
): Omit<NextOccurrence, 'opensOn'> | null {
  const { definition, chosenReading, occurrences } = state;
  if (NEVER.includes(definition.kind)) return null;
  const isFirst = occurrences.length === 0;
  if (!isFirst && definition.kind !== 'recurring-duty') return null;
  const current = currentReading(state, chosenReading?.readingId ?? null, calendar);
  const next = nextNumber(state, current, calendar);
  if (current === null) {
    const waits = definition.triggers.length > 0 || !ALWAYS_ONE.includes(definition.kind);
    return waits && !adopted ? null : { occurrence: next, current };
  }
  if (definition.kind !== 'recurring-duty') return { occurrence: next, current };
  const opened = new Set(occurrences.map(({ number }) => number));
  for (let occurrence = next; occurrence < next + MOST_UNKNOWN; occurrence += 1) {
    if (seriesEnded(state, current, occurrence, calendar)) return null;
    if (opened.has(occurrence)) continue;
    const waits = definition.heldFrom !== undefined && lackedFacts({ status: 'open', ...state }).length > 0;
    if ((isFirst && !waits) || isThere(state, current, occurrence, calendar)) return { occurrence, current };
  }
  return null;
}

/** Whether a duty that recurs has occurrences to come, known or not. */
export function mayGoOn(state: Series, calendar: HolidayCalendar): boolean {
  const { chosenReading, occurrences } = state;
  const current = currentReading(state, chosenReading?.readingId ?? null, calendar);
  const last = occurrences.at(-1)?.number ?? 0;
  if (current === null || seriesEnded(state, current, last + 1, calendar)) return false;
  const { rule, occurrence, days } = versionAt(state, current.reading, { occurrence: last + 1, calendar });
  return isSeries({ rule, facts: factsFor(state, rule, { occurrence, cut: null, days }) });
}

/** By whichever version decides it. */
function seriesEnded(
  state: Dated,
  { reading }: CurrentReading,
  asked: number,
  calendar: HolidayCalendar,
): boolean {
  const { rule, occurrence, days } = versionAt(state, reading, { occurrence: asked, calendar });
  const facts = factsFor(state, rule, { occurrence, cut: null, days });
  return hasEnded({ rule, occurrence, calendar, provisional: true, facts });
}

/**
 * Whether a later occurrence is there: it has a last day after that of the one before, or a day from which it is to be done as
 * soon as practicable. A grid of years goes on by itself, even over a year that lacks its day.
 */
function isThere(
  state: Dated,
  { reading }: CurrentReading,
  occurrence: number,
  calendar: HolidayCalendar,
): boolean {
  if (isGrid(reading)) return true;
  const dayOf = (number: number): CalendarDate | undefined => {
    const dated = datedIn(state, reading, { occurrence: number, calendar });
    return dated.ok ? dated.value.lastLawfulDay : dated.refusal.from;
  };
  const [own, before] = [dayOf(occurrence), dayOf(occurrence - 1)];
  return own !== undefined && (before === undefined || own > before);
}

/** What the next occurrence is worked out from, beside the definition. */
export interface SeriesSoFar extends Pick<
  Obligation,
  'chosenReading' | 'occurrences' | 'facts' | 'firstKnownOn'
> {
  readonly calendar: HolidayCalendar;
  readonly adopted: boolean;
}

/** Of an occurrence only its number, its act and its pauses bear on the dates of those after it. */
const datesAlike = (one: Occurrence, other: Occurrence | undefined): boolean =>
  one === other ||
  (one.number === other?.number && one.completion === other.completion && one.stops === other.stops);

export const sameSeries = (one: SeriesSoFar, other: SeriesSoFar): boolean =>
  one.chosenReading === other.chosenReading &&
  one.facts === other.facts &&
  one.firstKnownOn === other.firstKnownOn &&
  one.calendar === other.calendar &&
  one.adopted === other.adopted &&
  one.occurrences.length === other.occurrences.length &&
  one.occurrences.every((occurrence, index) => datesAlike(occurrence, other.occurrences[index]));

const nextIn = memoizeWhile(
  (definition: Obligation['definition'], series: SeriesSoFar) => nextOf({ definition, ...series }),
  sameSeries,
);

/** As `occurrenceToOpen`, with the day on which it opens. */
export const nextOccurrence = (
  { definition, chosenReading, occurrences, facts, firstKnownOn }: Obligation,
  calendar: HolidayCalendar,
  adopted = false,
): NextOccurrence | null =>
  nextIn(definition, { chosenReading, occurrences, facts, firstKnownOn, calendar, adopted });

function nextOf({
  calendar,
  adopted,
  ...state
}: SeriesSoFar & Pick<Obligation, 'definition'>): NextOccurrence | null {
  const next = occurrenceToOpen(state, calendar, adopted);
  if (next === null) return null;
  const on = openingDay(state, next, calendar);
  return on === null ? null : { ...next, opensOn: on };
}

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The day on which an occurrence opens, dated or not; null where the series has no such occurrence. */
function openingDay(
  state: Series & Pick<Obligation, 'firstKnownOn'>,
  { occurrence, current }: Omit<NextOccurrence, 'opensOn'>,
  calendar: HolidayCalendar,
): CalendarDate | null {
  const { definition, firstKnownOn } = state;
  if (definition.kind !== 'recurring-duty' || current === null) return firstKnownOn;
  const { rule } = current.reading;
  const changes = !isGrid(current.reading) || changesOfDays(state, rule).length > 0;
  if (rule.primitive !== 'year-grid' || changes)
    return occurrence === 1 ? firstKnownOn : openingAfter(state, current, occurrence, calendar);
  const on = opensOn(rule, occurrence, calendar, factsFor(state, rule, { occurrence, cut: null }));
  if (on !== null || occurrence === 1) return on ?? firstKnownOn;
  const dated = datedIn(state, current.reading, { occurrence, calendar });
  return !dated.ok && dated.refusal.code === 'no-such-occurrence' ? null : afterUndated(rule, occurrence - 1);
}

/**
 * The day after the one before was required, or was done where the rule counts from that and it came first; else the day on which
 * its own time begins.
 */
function openingAfter(
  state: Dated & Pick<Obligation, 'firstKnownOn'>,
  { reading }: CurrentReading,
  occurrence: number,
  calendar: HolidayCalendar,
): CalendarDate {
  const before = datedIn(state, reading, { occurrence: occurrence - 1, calendar });
  const act = countsFromActs(reading) ? actBefore(state, occurrence) : undefined;
  const ended = [before.ok ? before.value.lastLawfulDay : undefined, act].filter((day) => day !== undefined);
  const [first] = ended.toSorted();
  if (first !== undefined) return addDays(first, 1);
  const own = datedIn(state, reading, { occurrence, calendar });
  const begins = own.ok ? own.value.window.from : own.refusal.from;
  return begins ?? state.firstKnownOn;
}

const actBefore = ({ definition, occurrences }: Dated, occurrence: number): CalendarDate | undefined =>
  occurrences.find(({ number }) => number === occurrence - 1)?.completion?.version.actEffectiveOn ??
  (occurrence === FIRST_HELD ? (lastActOf(definition) ?? undefined) : undefined);

/**
 * The day after an occurrence whose own day is not known: after its month where the year lacks the day (29 February), after its
 * year where nobody has said which day it is. So the duty goes on in its own time.
 */
function afterUndated(rule: YearGrid, occurrence: number): CalendarDate {
  const year = rule.anchorYear + rule.firstAfterYears + (occurrence - 1) * rule.intervalYears;
  return typeof rule.monthDay === 'string'
    ? addDays(lastDayOfMonth(dateOf(year, Number(rule.monthDay.slice(0, 2)), 1)), 1)
    : dateOf(year + 1, 1, 1);
}

/** The data of the event that opens the next occurrence, with its date; null where none will open. */
export function nextOpening(
  state: Obligation,
  calendar: HolidayCalendar,
  options: OpeningOptions = {},
): EventData<'OccurrenceOpened'> | null {
  const next = nextOccurrence(state, calendar, options.adopted);
  if (next === null) return null;
  const { occurrence, current } = next;
  const { firstKnownOn } = state;
  const known = laterOf(firstKnownOn, state.chosenReading?.on ?? firstKnownOn);
  const setOn = options.setOn ?? laterOf(next.opensOn, known);
  const dated = current && dueFromReading({ of: state, current, occurrence, setOn, calendar });
  const due = dated?.ok === true ? dated.value : null;
  const undated = dated?.ok === false ? dated.refusal : undefined;
  const passedBeforeLoading = due !== null && due.lastLawfulDay < firstKnownOn;
  return { occurrence, opensOn: next.opensOn, due, undated, passedBeforeLoading };
}
