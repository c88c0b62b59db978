import type { HolidayCalendar } from '#domain/calendars';
import { type DeadlineRule, hasEnded, opensOn } from '#domain/deadlines';
import { type CalendarDate, addDays, dateOf, lastDayOfMonth, laterOf } from '#domain/kernel';
import { nextNumber } from './held-from';
import { type CurrentReading, currentReading } from './readings';
import type { ObligationKind } from './model/definition';
import { datedBy } from './dating';
import { dueFromReading } from './due';
import type { EventData } from './events/catalog';
import type { Obligation } from './state';

/** Kinds that have an occurrence to complete even without a date. */
const ALWAYS_ONE: readonly ObligationKind[] = ['one-off-commitment', 'action', 'recommendation'];

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

/**
 * The occurrence that opens next, on any day; null where none will.
 * A continuous duty and a past event open none. A standing meeting and a statement open one only for a date the source
 * itself gives (or, for a statement, once adopted). What waits for a trigger opens when the owner adopts it.
 */
export function occurrenceToOpen(
  {
    definition,
    chosenReading,
    occurrences,
  }: Pick<Obligation, 'definition' | 'chosenReading' | 'occurrences'>,
  calendar: HolidayCalendar,
  adopted = false,
): Omit<NextOccurrence, 'opensOn'> | null {
  if (definition.kind === 'continuous-duty' || definition.kind === 'past-event') return null;
  const isFirst = occurrences.length === 0;
  if (!isFirst && definition.kind !== 'recurring-duty') return null;
  const current = currentReading(definition, chosenReading?.readingId ?? null, calendar);
  const occurrence = nextNumber({ definition, occurrences }, current, calendar);
  if (current === null) {
    const waits = definition.triggers.length > 0 || !ALWAYS_ONE.includes(definition.kind);
    return waits && !adopted ? null : { occurrence, current };
  }
  const { rule } = current.reading;
  if (definition.kind === 'recurring-duty' && hasEnded({ rule, occurrence, calendar })) return null;
  return !isFirst && rule.primitive !== 'year-grid' ? null : { occurrence, current };
}

/** As `occurrenceToOpen`, with the day on which it opens. */
export function nextOccurrence(
  state: Obligation,
  calendar: HolidayCalendar,
  adopted = false,
): NextOccurrence | null {
  const next = occurrenceToOpen(state, calendar, adopted);
  if (next === null) return null;
  const on = openingDay(state, next, calendar);
  return on === null ? null : { ...next, opensOn: on };
}

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The day on which an occurrence opens, dated or not; null where the series has no such occurrence. */
function openingDay(
  { definition, firstKnownOn }: Obligation,
  { occurrence, current }: Omit<NextOccurrence, 'opensOn'>,
  calendar: HolidayCalendar,
): CalendarDate | null {
  const rule = current?.reading.rule;
  if (definition.kind !== 'recurring-duty' || current === null || rule?.primitive !== 'year-grid')
    return firstKnownOn;
  const on = opensOn(rule, occurrence);
  if (on !== null || occurrence === 1) return on ?? firstKnownOn;
  const dated = datedBy(current.reading, { occurrence, calendar });
  return !dated.ok && dated.refusal.code === 'no-such-occurrence' ? null : afterUndated(rule, occurrence - 1);
}

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
  const { definition, firstKnownOn } = state;
  const known = laterOf(firstKnownOn, state.chosenReading?.on ?? firstKnownOn);
  const setOn = options.setOn ?? laterOf(next.opensOn, known);
  const dated = current && dueFromReading({ definition, current, occurrence, setOn, calendar });
  const due = dated?.ok === true ? dated.value : null;
  const undated = dated?.ok === false ? dated.refusal : undefined;
  const passedBeforeLoading = due !== null && due.lastLawfulDay < firstKnownOn;
  return { occurrence, opensOn: next.opensOn, due, undated, passedBeforeLoading };
}
