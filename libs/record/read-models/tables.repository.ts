import { sql } from 'kysely';
import type { Database } from '#record/ledger';
import { readModels } from './tables/tables';

/** As the partial index on `sources` has it. */
export const countsFromSomething = sql<boolean>`sources <> '{}'`;

/** The streams with events after a position, as visible to this connection. */
export async function streamsChangedAfter(db: Database, position: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    .distinct()
    .where('position', '>', position)
    .execute();
  return rows.map(({ stream }) => stream);
}

/** In the order in which an append writes them, so that locking all cannot deadlock with an append. */
const TABLES = [
  'read.lateRecording',
  'read.fact',
  'read.obligation',
  'read.calendarEntry',
  'read.calendarDay',
  'read.awaitedDecision',
  'read.task',
] as const;

/** Locks the read models against other writers until the transaction ends; waits for current ones. */
export async function lockReadModels(db: Database): Promise<void> {
  const tables = sql.join(TABLES.map((table) => sql.table(table)));
  await sql`lock table ${tables} in share row exclusive mode`.execute(db);
}

/** Written with a row of `read.obligation` and with nothing else. */
const OF_OBLIGATIONS = [
  'read.standingSpan',
  'read.obligationTag',
  'read.link',
  'read.doneOccurrence',
] as const;

/** Empties every rebuildable table. */
export async function emptyReadModels(db: Database): Promise<void> {
  for (const table of [...TABLES, ...OF_OBLIGATIONS]) await readModels(db).deleteFrom(table).execute();
}
