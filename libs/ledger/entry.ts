import { canonicalJson } from '#kernel';
import type { RecordedEvent } from './contract';

/** The RFC 8785 text of an event as it is stored: what its leaf hashes, and its line in the published log. */
export function entryText(stored: RecordedEvent): string {
  const { position, stream, version, eventId, type, schemaVersion, effectiveAt, recordedAt, data, metadata } =
    stored;
  return canonicalJson({
    ...{ position, stream, version, eventId, type, schemaVersion },
    ...{ effectiveAt, recordedAt, data, metadata },
  });
}
