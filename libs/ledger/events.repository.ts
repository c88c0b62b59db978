import type { Instant, JsonObject } from '#kernel';
import { sql } from 'kysely';
import type { RecordedEvent } from './contract';
import type { Database } from './database';

interface EventRow {
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
}

const COLUMNS = sql.raw(
  'position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata',
);

const fromRow = (row: EventRow): RecordedEvent => ({
  position: row.position,
  stream: row.stream,
  version: row.version,
  eventId: row.event_id,
  type: row.type,
  schemaVersion: row.schema_version,
  effectiveAt: row.effective_at,
  recordedAt: row.recorded_at,
  data: JSON.parse(row.data) as JsonObject,
  metadata: JSON.parse(row.metadata) as JsonObject,
});

export interface StreamRange {
  /** first version wanted; 1 unless told */
  readonly fromVersion?: number;
  /** nothing recorded after this position */
  readonly toPosition?: number;
}

export async function streamRows(
  db: Database,
  stream: string,
  range: StreamRange,
): Promise<readonly RecordedEvent[]> {
  const { rows } = await sql<EventRow>`select ${COLUMNS} from ledger.events
    where stream = ${stream} and version >= ${range.fromVersion ?? 1}
      and position <= ${range.toPosition ?? Number.MAX_SAFE_INTEGER}
    order by version`.execute(db);
  return rows.map(fromRow);
}

export interface LedgerRange {
  /** positions after this one; 0 is the beginning */
  readonly after: number;
  /** at most so many events */
  readonly limit: number;
  readonly toPosition?: number;
  /** only these streams */
  readonly streams?: readonly string[];
}

export async function ledgerRows(db: Database, range: LedgerRange): Promise<readonly RecordedEvent[]> {
  const { rows } = await sql<EventRow>`select ${COLUMNS} from ledger.events
    where position > ${range.after} and position <= ${range.toPosition ?? Number.MAX_SAFE_INTEGER}
      and (${range.streams === undefined} or stream = any(${[...(range.streams ?? [])]}::text[]))
    order by position limit ${range.limit}`.execute(db);
  return rows.map(fromRow);
}

export async function eventRows(
  db: Database,
  eventIds: readonly string[],
): Promise<readonly RecordedEvent[]> {
  if (eventIds.length === 0) return [];
  const { rows } = await sql<EventRow>`select ${COLUMNS} from ledger.events
    where event_id = any(${[...eventIds]}::text[]) order by position`.execute(db);
  return rows.map(fromRow);
}

export interface Head {
  /** the last position, 0 for an empty ledger */
  readonly position: number;
  readonly recordedAt: Instant | null;
}

export async function headRow(db: Database): Promise<Head> {
  const { rows } = await sql<{ position: number; recorded_at: Instant }>`select * from ledger.head`.execute(
    db,
  );
  const [head] = rows;
  if (head === undefined || head.position === 0) return { position: 0, recordedAt: null };
  return { position: head.position, recordedAt: head.recorded_at };
}

export async function scratchFlag(db: Database): Promise<boolean> {
  const { rows } = await sql<{ scratch: boolean }>`select ledger.is_scratch() as scratch`.execute(db);
  return rows[0]?.scratch ?? false;
}

export async function setScratchClockRow(db: Database, now: Instant): Promise<void> {
  await sql`insert into ledger.scratch_clock (now) values (${now}::timestamptz)
    on conflict (only_row) do update set now = excluded.now`.execute(db);
}
