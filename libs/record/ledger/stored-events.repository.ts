import { sql } from 'kysely';
import type { Database } from './database';
import type { StoredEvent } from './entry';

/** A row to the letter, with the leaf that was made of it in the append. */
export interface StoredRow extends StoredEvent {
  readonly leaf: Uint8Array;
}

export interface StoredRange {
  /** positions above this one */
  readonly after: number;
  /** and not above this one */
  readonly to?: number;
  readonly limit: number;
  /** only these streams' */
  readonly streams?: readonly string[];
}

/**
 * Rows in order of their position, to the letter: for those who seal, those who verify and those who replay. An event id
 * or a leaf that somebody took away is empty, so that it differs.
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
