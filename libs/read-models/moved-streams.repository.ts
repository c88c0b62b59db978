import type { Database } from '#ledger';
import { sql } from 'kysely';

/** The streams on which anything was recorded after a position, as seen by the connection that asks. */
export async function streamsMovedAfter(db: Database, position: number): Promise<readonly string[]> {
  const { rows } = await sql<{ stream: string }>`
    select distinct stream from ledger.events where position > ${position}`.execute(db);
  return rows.map(({ stream }) => stream);
}
