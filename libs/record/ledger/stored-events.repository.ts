import { sql } from 'kysely';
import type { Database } from './database';
import type { StoredEvent } from './entry';

/** A row exactly as stored, with the leaf computed in the append. */
export interface StoredRow extends StoredEvent {
  readonly leaf: Uint8Array;
}

export interface StoredRange {
  readonly after: number;
  readonly to?: number;
  readonly limit: number;
  readonly streams?: readonly string[];
}

/**
 * Rows by position, exactly as stored, for sealing, verification and replay. An event id
 * or leaf that was removed is empty, so that it differs.
 */
export async function storedRows(
  db: Database,
  { after, to, limit, streams }: StoredRange,
): Promise<readonly StoredRow[]> {
  const query = db
    .selectFrom('ledger.events')
    .select(['position', 'stream', 'version', 'type', 'schemaVersion'])
    .select(['effectiveAt', 'recordedAt', 'data', 'metadata'])
    .select((eb) => [
      eb.fn.coalesce('eventId', sql.lit('')).as('eventId'),
      eb.fn.coalesce('leaf', sql<Uint8Array>`''`).as('leaf'),
    ])
    .where('position', '>', after)
    .where('position', '<=', to ?? Number.MAX_SAFE_INTEGER)
    .orderBy('position')
    .limit(limit);
  return streams === undefined
    ? query.execute()
    : query.where((eb) => eb('stream', '=', eb.fn.any(eb.val([...streams])))).execute();
}
