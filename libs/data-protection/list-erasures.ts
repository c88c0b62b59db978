import type { Ledger, RecordedEvent } from '#ledger';
import type { ErasureEntry } from './erasure-entry';
import { erasureReplayed } from './events/erasure-replayed';
import { subjectErased } from './events/subject-erased';
import { erasureStreams } from './sealed-events.repository';

/** A replay stands for an erasure that the restored ledger does not hold itself. */
function entryOf({ type, eventId, data, recordedAt }: RecordedEvent): ErasureEntry | null {
  if (type === subjectErased.type) {
    const { subject, keyIds, by } = subjectErased.schema.parse(data);
    return { erasureId: eventId, subject, keyIds, by, erasedAt: recordedAt };
  }
  if (type !== erasureReplayed.type) return null;
  const { erasureId, subject, keyIds, by } = erasureReplayed.schema.parse(data);
  return { erasureId, subject, keyIds, by, erasedAt: recordedAt };
}

/** Every erasure that the ledger knows of, once each, by stream and then in order. */
export async function listErasures(ledger: Ledger): Promise<readonly ErasureEntry[]> {
  const entries = new Map<string, ErasureEntry>();
  for (const stream of await erasureStreams(ledger.db)) {
    for (const event of await ledger.readStream(stream)) {
      const entry = entryOf(event);
      if (entry !== null && !entries.has(entry.erasureId)) entries.set(entry.erasureId, entry);
    }
  }
  return [...entries.values()];
}
