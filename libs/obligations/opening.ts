import type { HolidayCalendar } from '#calendars';
import { opensOn } from '#deadlines';
import { laterOf, type CalendarDate } from '#kernel';
import { currentReading } from './current-reading';
import type { ObligationKind } from './definition';
import { dueFromReading } from './due';
import type { EventData } from './events/catalog';
import type { Obligation } from './state';

/** Kinds with a turn to complete even where no date is known. */
const ALWAYS_ONE: readonly ObligationKind[] = ['one-off-commitment', 'action', 'recommendation'];

export interface OpeningOptions {
  /** the owner has adopted what waited for a trigger */
  readonly adopted?: boolean;
  /** the day from which the date stands, where that is later than the grid says */
  readonly setOn?: CalendarDate;
}

/**
 * The turn that opens next and what opening it records; null where none ever will.
 * A continuous duty and a past event open none. A standing meeting and a statement open one only for a date the source
 * itself gives (or, for a statement, once adopted). What waits for a trigger opens when the owner adopts it.
 */
export function nextOpening(
  state: Obligation,
  calendar: HolidayCalendar,
  options: OpeningOptions = {},
): EventData<'OccurrenceOpened'> | null {
  const { definition, firstKnownOn } = state;
  if (definition.kind === 'continuous-duty' || definition.kind === 'past-event') return null;
  const occurrence = state.occurrences.length + 1;
  const current = currentReading(definition, state.chosenReading?.readingId ?? null, calendar);
  const recurs = definition.kind === 'recurring-duty' && current?.reading.rule.primitive === 'year-grid';
  if (occurrence > 1 && !recurs) return null;
  if (current === null) {
    const waits = definition.triggers.length > 0 || !ALWAYS_ONE.includes(definition.kind);
    if (waits && options.adopted !== true) return null;
    return { occurrence, opensOn: firstKnownOn, due: null, passedBeforeLoading: false };
  }
  const opens = (recurs ? opensOn(current.reading.rule, occurrence) : null) ?? firstKnownOn;
  const known = laterOf(firstKnownOn, state.chosenReading?.on ?? firstKnownOn);
  const setOn = options.setOn ?? laterOf(opens, known);
  const due = dueFromReading({ definition, current, occurrence, setOn, calendar });
  return {
    occurrence,
    opensOn: opens,
    due,
    passedBeforeLoading: due !== null && due.lastLawfulDay < firstKnownOn,
  };
}
