import type { Bilingual, Instant } from '#kernel';
import type { RecordedEvent } from '#kernel';
import type { By, RecordedLate } from '#obligations';
import { describeEvent } from './describe-event';
import type { NameOf } from './sentences/sentence';

/** A recorded event told to people: where it stands in the ledger, both its times, who, and what in a sentence. */
export interface DescribedEvent {
  readonly position: number;
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly by: By | null;
  readonly description: Bilingual;
  readonly recordedLate: RecordedLate | null;
}

/** Who decided, as the event says or else its metadata; null where neither does. */
export const byOf = ({ data, metadata }: RecordedEvent): By | null =>
  (data['by'] ?? metadata['actor'] ?? null) as By | null;

/** @throws as `describeEvent` */
export const describeRecorded = (event: RecordedEvent, name?: NameOf): DescribedEvent => ({
  position: event.position,
  version: event.version,
  eventId: event.eventId,
  type: event.type,
  recordedAt: event.recordedAt,
  effectiveAt: event.effectiveAt,
  by: byOf(event),
  description: describeEvent(event, name),
  recordedLate: (event.data['recordedLate'] ?? null) as RecordedLate | null,
});
