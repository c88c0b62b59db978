import { describeEvent } from '#domain/history';
import type { Directory } from '#application/directory';
import { type EventId, type Instant, type Language, type RecordedEvent, dateInWales } from '#domain/kernel';
import type { RecordedLate } from '#domain/obligations';
import { nameOf } from './names';

export interface DescribedEvent {
  readonly text: string;
  readonly position: number;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly effectiveElsewhen: boolean;
  readonly recordedLate: RecordedLate | undefined;
}

/** One recorded event as a sentence, with both its times. */
export const describeRecorded = (
  event: RecordedEvent,
  directory: Directory,
  language: Language,
): DescribedEvent => ({
  text: describeEvent(event, (by) => nameOf(directory, by, language))[language],
  position: event.position,
  eventId: event.eventId,
  recordedAt: event.recordedAt,
  effectiveAt: event.effectiveAt,
  effectiveElsewhen: dateInWales(event.effectiveAt) !== dateInWales(event.recordedAt),
  recordedLate: (event.data as { recordedLate?: RecordedLate }).recordedLate,
});
