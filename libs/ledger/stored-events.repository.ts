import { sql } from 'kysely';
import type { Instant } from '#kernel';
import type { Database } from './database';
import type { StoredEvent } from './entry';

/** A row to the letter, with the leaf that was made of it in the append. */
export interface StoredRow extends StoredEvent {
  readonly leaf: Uint8Array;
}

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly effective_at: Instant;
  readonly recorded_at: Instant;
  readonly data: string;
  readonly metadata: string;
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
export async function storedRows(db: Database, range: StoredRange): Promise<readonly StoredRow[]> {
  const { rows } =
    await sql<Row>`select position, stream, version, coalesce(event_id, '') as event_id, type, schema_version,
      effective_at, recorded_at, data, metadata, coalesce(leaf, '') as leaf
    from ledger.events where position > ${range.after} and position <= ${range.to ?? Number.MAX_SAFE_INTEGER}
      and ${range.streams === undefined ? sql`true` : sql`stream = any(${[...range.streams]}::text[])`}
    order by position limit ${range.limit}`.execute(db);
  return rows.map((row) => ({
    position: row.position,
    stream: row.stream,
    version: row.version,
    eventId: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    effectiveAt: row.effective_at,
    recordedAt: row.recorded_at,
    data: row.data,
    metadata: row.metadata,
    leaf: row.leaf,
  }));
}
