import { type Instant, type NewEvent, canonicalJson } from '#domain/kernel';
import type { Alongside, LedgerTransaction } from '#record/ledger';
import { type Obligation, fold, isFactStream, workflowTypeFor } from '#domain/obligations';
import { type ObligationRow, lateRecordingOf, factOf } from './tables/tables';
import { savedLateRecording } from './late-recordings.repository';
import { summaryOf } from './obligation-summary';
import { obligationRowOf, saveObligation, savedObligation } from './obligations.repository';
import { savedFact } from './facts.repository';

/** The read-model row of a folded obligation. */
export const obligationRow = (
  state: Obligation,
  nextWakeAt: Instant | null,
): Omit<ObligationRow, 'position'> => {
  const summary = summaryOf(state);
  return {
    id: state.id,
    status: state.status,
    workflowType: workflowTypeFor(state.definition.kind),
    nextWakeAt,
    awaits: summary.awaits,
    reached: summary.reached.map(({ trigger }) => trigger),
    version: state.version,
    summary: canonicalJson(summary),
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
  events,
  nextWakeAt,
  orWakeAt,
}: {
  readonly stream: string;
  readonly state: Obligation | null;
  readonly events: readonly NewEvent[];
  readonly nextWakeAt: Instant | null;
  /** a call that returns the hour of the next mail, if any: the clock wakes for that too */
  readonly orWakeAt: Alongside;
}): readonly Alongside[] {
  const ofEvents = events.flatMap((event, index) => {
    const late = lateRecordingOf({ ...event, stream });
    const trigger = factOf({ ...event, stream });
    return [
      ...(late === null ? [] : [savedLateRecording(late, index)]),
      ...(trigger === null ? [] : [savedFact(trigger, index)]),
    ];
  });
  if (state === null || isFactStream(stream) || events.length === 0) return ofEvents;
  return [...ofEvents, savedObligation(obligationRow(state, nextWakeAt), events.length - 1, orWakeAt)];
}

/** Refreshes obligations after events that move no clock: their next wake-up stays. */
export async function refreshObligations(tx: LedgerTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const events = await tx.readStream(id);
    const state = fold(events);
    const last = events.at(-1);
    if (state === null || last === undefined) continue;
    const before = await obligationRowOf(tx.db, state.id);
    const row = obligationRow(state, before?.nextWakeAt ?? null);
    await saveObligation(tx.db, { ...row, position: last.position });
  }
}
