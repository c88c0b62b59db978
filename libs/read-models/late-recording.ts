import type { RecordedEvent } from '#ledger';

/** An event recorded more than one working day after it took effect. */
export interface LateRecording {
  readonly position: number;
  readonly stream: string;
  readonly eventId: string;
  /** calendar days between the two */
  readonly days: number;
}

/** What the auditor's list keeps of an event; null where it was recorded in good time. */
export function lateRecordingOf({ position, stream, eventId, data }: RecordedEvent): LateRecording | null {
  const late = data['recordedLate'] as { readonly days: number } | null | undefined;
  return late == null ? null : { position, stream, eventId, days: late.days };
}
