import type { Database } from '#ledger';

/** The streams on which anything was recorded after a position, as seen by the connection that asks. */
export async function streamsMovedAfter(db: Database, position: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    .distinct()
    .where('position', '>', position)
    .execute();
  return rows.map(({ stream }) => stream);
}
