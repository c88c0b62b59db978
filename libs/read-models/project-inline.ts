import { canonicalJson, type Instant } from '#kernel';
import type { Database, RecordedEvent } from '#ledger';
import { isTriggerStream, workflowTypeFor, type Obligation } from '#obligations';
import { lateRecordingOf } from './late-recording';
import { saveLateRecording } from './late-recordings.repository';
import { summaryOf } from './obligation-summary';
import { saveObligation } from './obligations.repository';
import { triggerOf } from './recorded-trigger';
import type { ObligationRow } from './tables';
import { saveTrigger } from './triggers.repository';

/** The row that a folded obligation makes. */
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

/** Brings the inline read models up to date, in the transaction of the append. */
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
