import { type RecordedEvent, canonicalJson } from '#domain/kernel';

/** An event to the letter of its row: `data` and `metadata` are the texts that were stored. */
export interface StoredEvent extends Omit<RecordedEvent, 'data' | 'metadata'> {
  readonly data: string;
  readonly metadata: string;
}

/** What a leaf hashes, and a line of the published log: RFC 8785 text, where the stored texts are. */
export const entryOf = (stored: StoredEvent): string =>
  `{"data":${stored.data}` +
  `,"effectiveAt":${JSON.stringify(stored.effectiveAt)}` +
  `,"eventId":${JSON.stringify(stored.eventId)}` +
  `,"metadata":${stored.metadata}` +
  `,"position":${stored.position}` +
  `,"recordedAt":${JSON.stringify(stored.recordedAt)}` +
  `,"schemaVersion":${stored.schemaVersion}` +
  `,"stream":${JSON.stringify(stored.stream)}` +
  `,"type":${JSON.stringify(stored.type)}` +
  `,"version":${stored.version}}`;

/** The same for an event read as it is stored, nothing opened. */
export const entryText = (event: RecordedEvent): string =>
  entryOf({ ...event, data: canonicalJson(event.data), metadata: canonicalJson(event.metadata) });
