import { canonicalJson } from '#kernel';
import { entryOf, type RecordedEvent, type StoredEvent } from '#ledger';

/**
 * A line of a bundle, which is an entry of the log, taken apart as its row would be stored.
 * @throws RangeError for what is no event, or not to the letter its RFC 8785 text
 */
export function storedEventOf(line: string): StoredEvent {
  const event = JSON.parse(line) as RecordedEvent;
  // keys of whole numbers are the one case where these two differ
  for (const text of [JSON.stringify, canonicalJson]) {
    const stored = { ...event, data: text(event.data), metadata: text(event.metadata) };
    if (entryOf(stored) === line) return stored;
  }
  throw new RangeError(`not the canonical text of an event: ${line.slice(0, 80)}…`);
}
