import type { Database } from '#ledger';
import { sql } from 'kysely';

/** In the order in which an append writes them, so that a lock on all waits for an append and never crosses it. */
const TABLES = ['late_recording', 'trigger', 'obligation'].map((table) => sql.table(`read.${table}`));

/** Until the transaction ends, nobody else writes the read models, and whoever was writing them has committed. */
export async function holdReadModels(db: Database): Promise<void> {
  await sql`lock table ${sql.join(TABLES)} in share row exclusive mode`.execute(db);
}

/** Empties every table that can be made again from the ledger. */
export async function emptyReadModels(db: Database): Promise<void> {
  for (const table of TABLES) await sql`delete from ${table}`.execute(db);
}
