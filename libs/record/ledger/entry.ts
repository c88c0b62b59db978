import { type RecordedEvent, canonicalJson } from '#domain/kernel';

/** An event exactly as in its row: `data` and `metadata` are the stored texts. */
export interface StoredEvent extends Omit<RecordedEvent, 'data' | 'metadata'> {
  readonly data: string;
  readonly metadata: string;
}

/** The log entry that a leaf hashes: RFC 8785 text, provided the stored texts are. */
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

/** The same for a stored event, not opened. */
export const entryText = (event: RecordedEvent): string =>
  entryOf({ ...event, data: canonicalJson(event.data), metadata: canonicalJson(event.metadata) });
