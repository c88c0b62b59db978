import type { CalendarDate, EventId, Instant } from '#domain/kernel';
import type { By, RecordedLate } from './events/parts';

/** A file kept as evidence; its name and plain hash are null once its key is destroyed. */
export interface EvidenceFileState {
  readonly id: string;
  readonly bytes: number;
  readonly name: string | null;
  readonly sha256: string | null;
}

export interface Evidence {
  readonly evidenceId: string;
  readonly reference: string;
  readonly description: string;
  readonly sha256: string;
  /** null where only a reference was given */
  readonly file: EvidenceFileState | null;
  /** the first version; null for that one itself */
  readonly versionOf: string | null;
  readonly version: number;
  readonly effectiveOn: CalendarDate;
  readonly recordedLate: RecordedLate | null;
  readonly by: By;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}
