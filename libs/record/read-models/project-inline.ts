import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, type NewEvent, canonicalJson } from '#domain/kernel';
import type { Alongside, LedgerTransaction } from '#record/ledger';
import {
  type Fact,
  type Obligation,
  changesSource,
  fold,
  isFactStream,
  isOverCase,
  obligationSource,
  sourcesHeard,
  valueOfFact,
  valueOfObligation,
  workflowTypeFor,
} from '#domain/obligations';
import { type ObligationRow, type RecordedFact, lateRecordingOf } from './tables/tables';
import { savedLateRecording } from './late-recordings.repository';
import { listingOf } from './obligation-listing';
import { summaryOf } from './obligation-summary';
import { obligationRowOf, saveObligation, savedObligation } from './obligations.repository';
import { calendarOf, saveCalendar, savedCalendar } from './calendar/calendar.repository';
import { savedFact } from './facts.repository';
import { stillAwaited, savedAwaited } from './awaited-decisions.repository';
import { awaitedIn, postsIn, putForwardBy } from './awaited-decisions';
import { saveTasks, savedTasks } from './tasks.repository';
import { tasksOf } from './tasks';

/** The read-model row of a folded obligation. */
export const obligationRow = (
  state: Obligation,
  nextWakeAt: Instant | null,
  calendar: HolidayCalendar,
): Omit<ObligationRow, 'position'> => {
  const summary = summaryOf(state, calendar);
  return {
    id: state.id,
    status: state.status,
    workflowType: workflowTypeFor(state.definition.kind),
    nextWakeAt,
    sources: [...sourcesHeard(state)],
    caseOf: state.definition.caseOf?.template ?? null,
    over: isOverCase(state),
    version: state.version,
    summary: canonicalJson(summary),
    listing: canonicalJson(listingOf(state, summary)),
  };
};

/**
 * Brings the inline read models up to date in the statement of an append. They hold nothing that only the server knows
 * but the position, so that they are made before the events are recorded.
 * @param appended `state` is the obligation after the events; null on a stream that is no obligation's
 */
export function inlineProjections({
  stream,
  state,
  fact,
  events,
  nextWakeAt,
  orWakeAt,
  calendar: holidays,
}: {
  readonly stream: string;
  readonly state: Obligation | null;
  /** the fact after the events; null on a stream that is no fact's */
  readonly fact: Fact | null;
  readonly events: readonly NewEvent[];
  readonly nextWakeAt: Instant | null;
  /** a call that returns the hour of the next mail, if any: the clock wakes for that too */
  readonly orWakeAt: Alongside;
  /** the list of bank holidays of the decision */
  readonly calendar: HolidayCalendar;
}): readonly Alongside[] {
  const ofEvents = events.flatMap((event, index) => {
    const late = lateRecordingOf({ ...event, stream });
    return late === null ? [] : [savedLateRecording(late, index)];
  });
  const source = sourceAfter({ state, fact, events });
  const saved = source === null ? ofEvents : [...ofEvents, savedFact(source, events.length - 1)];
  const awaited = awaitedAfter(stream, state ?? fact, events);
  if (state === null || isFactStream(stream) || events.length === 0) return [...saved, ...awaited];
  const row = savedObligation(obligationRow(state, nextWakeAt, holidays), events.length - 1, orWakeAt);
  const calendar = savedCalendar(calendarOf(state, holidays));
  return [...saved, row, ...awaited, savedTasks(state.id, tasksOf(state, holidays)), calendar];
}

/** What waits for a second person after these events. */
function awaitedAfter(
  stream: string,
  state: Obligation | Fact | null,
  events: readonly NewEvent[],
): readonly Alongside[] {
  if (state === null) return [];
  const waiting = awaitedIn(state);
  const posts = postsIn(state);
  const put = events.flatMap((event, index) => {
    const decision = putForwardBy(stream, event);
    return decision !== null && waiting.includes(decision.decisionId)
      ? [savedAwaited({ ...decision, ...posts }, index)]
      : [];
  });
  return [stillAwaited(stream, waiting, posts), ...put];
}

/** What others may count from after these events; null where none of them can have changed it. */
export function sourceAfter({
  state,
  fact,
  events,
}: {
  readonly state: Obligation | null;
  readonly fact: Fact | null;
  readonly events: readonly Pick<NewEvent, 'eventId' | 'type'>[];
}): Omit<RecordedFact, 'position'> | null {
  if (fact !== null)
    return fact.eventId === null
      ? null
      : {
          name: fact.id,
          eventId: fact.eventId,
          version: fact.version,
          value: valueOfFact(fact),
          opens: fact.opens,
        };
  const changed = events.findLast(({ type }) => changesSource(type));
  if (state === null || changed === undefined) return null;
  const { id, version } = state;
  return {
    name: obligationSource(id),
    eventId: changed.eventId,
    version,
    value: valueOfObligation(state),
    opens: null,
  };
}

/** Refreshes obligations after events that move no clock: their next wake-up stays. */
export async function refreshObligations(tx: LedgerTransaction, ids: readonly string[]): Promise<void> {
  const { current } = tx.holidays;
  for (const id of ids) {
    const events = await tx.readStream(id);
    const state = fold(events);
    const last = events.at(-1);
    if (state === null || last === undefined) continue;
    const before = await obligationRowOf(tx.db, state.id);
    const row = obligationRow(state, before?.nextWakeAt ?? null, current);
    await saveObligation(tx.db, { ...row, position: last.position });
    await saveCalendar(tx.db, calendarOf(state, current));
    await saveTasks(tx.db, state.id, tasksOf(state, current));
  }
}
