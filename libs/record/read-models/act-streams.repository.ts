import type { Database } from '#record/ledger';

/** The streams of all changes of government, in order of their names. */
export async function listGovernmentStreams(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    // `0` follows `/`: the range of the prefix, as the index has it
    .where('stream', '>=', 'government/')
    .where('stream', '<', 'government0')
    .where('version', '=', 1)
    .orderBy('stream')
    .execute();
  return rows.map(({ stream }) => stream);
}
