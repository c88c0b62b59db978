import { canonicalJson, type CalendarDate, type Instant } from '#kernel';
import type { Database, RecordedEvent } from '#ledger';
import { isTriggerStream, workflowTypeFor, type Obligation } from '#obligations';
import { saveLateRecording } from './late-recordings.repository';
import { summaryOf } from './obligation-summary';
import { saveObligation, type ObligationRow } from './obligations.repository';
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
    workflow_type: workflowTypeFor(state.definition.kind),
    next_wake_at: nextWakeAt,
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
  for (const event of recorded.events) await projectEvent(db, event);
  if (recorded.state !== null && !isTriggerStream(last.stream))
    await saveObligation(db, obligationRow(recorded.state, last.position, recorded.nextWakeAt));
}

/** The rows that one event makes by itself. */
export async function projectEvent(db: Database, event: RecordedEvent): Promise<void> {
  const late = event.data['recordedLate'] as { readonly days: number } | undefined;
  if (late !== undefined)
    await saveLateRecording(db, {
      position: event.position,
      stream: event.stream,
      eventId: event.eventId,
      days: late.days,
    });
  if (event.type === 'TriggerRecorded')
    await saveTrigger(db, {
      name: event.data['trigger'] as string,
      eventId: event.eventId,
      effectiveOn: event.data['effectiveOn'] as CalendarDate,
      position: event.position,
    });
}
