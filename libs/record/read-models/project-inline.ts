import { type Instant, type RecordedEvent, canonicalJson } from '#domain/kernel';
import type { Database, LedgerTransaction } from '#record/ledger';
import { type Obligation, fold, isTriggerStream, workflowTypeFor } from '#domain/obligations';
import { type ObligationRow, lateRecordingOf, triggerOf } from './tables/tables';
import { saveLateRecording } from './late-recordings.repository';
import { summaryOf } from './obligation-summary';
import { obligationRowOf, saveObligation } from './obligations.repository';
import { saveTrigger } from './triggers.repository';

/** The read-model row of a folded obligation. */
export const obligationRow = (
  state: Obligation,
  position: number,
  nextWakeAt: Instant | null,
): ObligationRow => {
  const summary = summaryOf(state);
  return {
    id: state.id,
    status: state.status,
    workflowType: workflowTypeFor(state.definition.kind),
    nextWakeAt,
    awaits: summary.awaits,
    version: state.version,
    position,
    summary: canonicalJson(summary),
  };
};

/** Updates the inline read models in the transaction of the append. */
export async function projectInline(
  db: Database,
  recorded: {
    readonly state: Obligation | null;
    readonly events: readonly RecordedEvent[];
    readonly nextWakeAt: Instant | null;
  },
): Promise<void> {
  const last = recorded.events.at(-1);
  if (last === undefined) return;
  for (const event of recorded.events) {
    const late = lateRecordingOf(event);
    if (late !== null) await saveLateRecording(db, late);
    const trigger = triggerOf(event);
    if (trigger !== null) await saveTrigger(db, trigger);
  }
  if (recorded.state !== null && !isTriggerStream(last.stream))
    await saveObligation(db, obligationRow(recorded.state, last.position, recorded.nextWakeAt));
}

/** Refreshes obligations after events that move no clock: their next wake-up stays. */
export async function refreshObligations(tx: LedgerTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const events = await tx.readStream(id);
    const state = fold(events);
    const last = events.at(-1);
    if (state === null || last === undefined) continue;
    const before = await obligationRowOf(tx.db, state.id);
    await saveObligation(tx.db, obligationRow(state, last.position, before?.nextWakeAt ?? null));
  }
}
