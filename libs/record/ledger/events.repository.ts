import { sql } from 'kysely';
import type { EventId, Instant, JsonObject, RecordedEvent } from '#domain/kernel';
import type { Database } from './database';
import type { EventRow } from './tables';

const selectEvents = (db: Database) =>
  db
    .selectFrom('ledger.events')
    .select(['position', 'stream', 'version', 'eventId', 'type', 'schemaVersion'])
    .select(['effectiveAt', 'recordedAt', 'data', 'metadata']);

const fromRow = (row: Omit<EventRow, 'leaf'>): RecordedEvent => ({
  ...row,
  data: JSON.parse(row.data) as JsonObject,
  metadata: JSON.parse(row.metadata) as JsonObject,
});

export interface StreamRange {
  /** first version; default 1 */
  readonly fromVersion?: number;
  /** recorded up to this position */
  readonly toPosition?: number;
}

export const streamQuery = (db: Database, stream: string, range: StreamRange = {}) =>
  selectEvents(db)
    .where('stream', '=', stream)
    .where('version', '>=', range.fromVersion ?? 1)
    .where('position', '<=', range.toPosition ?? Number.MAX_SAFE_INTEGER)
    .orderBy('version');

export async function streamRows(
  db: Database,
  stream: string,
  range: StreamRange,
): Promise<readonly RecordedEvent[]> {
  return (await streamQuery(db, stream, range).execute()).map(fromRow);
}

export const streamsQuery = (db: Database, streams: readonly string[]) =>
  selectEvents(db)
    .where((eb) => eb('stream', '=', eb.fn.any(eb.val([...streams]))))
    .orderBy('stream')
    .orderBy('version');

export async function rowsOfStreams(
  db: Database,
  streams: readonly string[],
): Promise<readonly RecordedEvent[]> {
  return (await streamsQuery(db, streams).execute()).map(fromRow);
}

export interface LedgerRange {
  /** after this position; 0 is the beginning */
  readonly after: number;
  /** maximum number of events */
  readonly limit: number;
  readonly toPosition?: number;
  /** only these streams */
  readonly streams?: readonly string[];
}

export function ledgerQuery(db: Database, { after, limit, toPosition, streams }: LedgerRange) {
  const query = selectEvents(db)
    .where('position', '>', after)
    .where('position', '<=', toPosition ?? Number.MAX_SAFE_INTEGER)
    .orderBy('position')
    .limit(limit);
  return streams === undefined
    ? query
    : query.where((eb) => eb('stream', '=', eb.fn.any(eb.val([...streams]))));
}

export async function ledgerRows(db: Database, range: LedgerRange): Promise<readonly RecordedEvent[]> {
  return (await ledgerQuery(db, range).execute()).map(fromRow);
}

export const eventsByIdQuery = (db: Database, eventIds: readonly EventId[]) =>
  selectEvents(db)
    .where((eb) => eb('eventId', '=', eb.fn.any(eb.val([...eventIds]))))
    .orderBy('position');

export async function eventRows(
  db: Database,
  eventIds: readonly EventId[],
): Promise<readonly RecordedEvent[]> {
  if (eventIds.length === 0) return [];
  return (await eventsByIdQuery(db, eventIds).execute()).map(fromRow);
}

export interface Head {
  /** the last position, 0 for an empty ledger */
  readonly position: number;
  readonly recordedAt: Instant | null;
}

export async function headRow(db: Database): Promise<Head> {
  const head = await db.selectFrom('ledger.head').select(['position', 'recordedAt']).executeTakeFirst();
  return head === undefined || head.position === 0 ? { position: 0, recordedAt: null } : head;
}

export async function scratchFlag(db: Database): Promise<boolean> {
  const { rows } = await sql<{ scratch: boolean }>`select ledger.is_scratch() as scratch`.execute(db);
  return rows[0]?.scratch ?? false;
}

export async function setScratchClockRow(db: Database, now: Instant): Promise<void> {
  await db
    .insertInto('ledger.scratchClock')
    .values({ now })
    .onConflict((conflict) => conflict.column('onlyRow').doUpdateSet({ now }))
    .execute();
}
