import { sql } from 'kysely';
import type { Database } from '#record/ledger';
import { readModels } from './tables/tables';

/** The streams on which anything was recorded after a position, as seen by the connection that asks. */
export async function streamsChangedAfter(db: Database, position: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    .distinct()
    .where('position', '>', position)
    .execute();
  return rows.map(({ stream }) => stream);
}

/** In the order in which an append writes them, so that a lock on all waits for an append and never crosses it. */
const TABLES = ['read.lateRecording', 'read.trigger', 'read.obligation'] as const;

/** Until the transaction ends, nobody else writes the read models, and whoever was writing them has committed. */
export async function lockReadModels(db: Database): Promise<void> {
  const tables = sql.join(TABLES.map((table) => sql.table(table)));
  await sql`lock table ${tables} in share row exclusive mode`.execute(db);
}

/** Empties every table that can be made again from the ledger. */
export async function emptyReadModels(db: Database): Promise<void> {
  for (const table of TABLES) await readModels(db).deleteFrom(table).execute();
}
