import type { Database } from '#ledger';
import { sql } from 'kysely';

/** Empties every table that can be made again from the ledger; nobody else writes them meanwhile. */
export async function emptyReadModels(db: Database): Promise<void> {
  for (const table of ['obligation', 'trigger', 'late_recording'])
    await sql`delete from ${sql.table(`read.${table}`)}`.execute(db);
}
