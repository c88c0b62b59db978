import type { Instant } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';

/** A checkpoint as the database remembers it: a convenience; what stands outside is the proof. */
export interface RecordedCheckpoint {
  /** how many events it covers */
  readonly size: number;
  readonly root: Uint8Array;
  /** the signed note, whole */
  readonly note: string;
  readonly publishedAt: Instant;
}

/** The newest, or null before the first. */
export async function lastCheckpoint(db: Database): Promise<RecordedCheckpoint | null> {
  const { rows } = await sql<RecordedCheckpoint>`select size, root, note, published_at as "publishedAt"
    from ledger.checkpoints order by size desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** All of them, oldest first. */
export async function recordedCheckpoints(db: Database): Promise<readonly RecordedCheckpoint[]> {
  const { rows } = await sql<RecordedCheckpoint>`select size, root, note, published_at as "publishedAt"
    from ledger.checkpoints order by size`.execute(db);
  return rows;
}

/** One that stands already is left as it is. */
export async function insertCheckpoint(
  db: Database,
  { size, root, note }: Omit<RecordedCheckpoint, 'publishedAt'>,
): Promise<void> {
  await sql`insert into ledger.checkpoints (size, root, note)
    values (${size}, ${Buffer.from(root)}, ${note}) on conflict (size) do nothing`.execute(db);
}

/** Keeps one sealer at a time: held as long as the transaction it is taken in. @returns false where another holds it */
export async function takeSealerLock(tx: Database): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(
    hashtext('cylch sealer'), hashtext(current_database())) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}

/** Of the last record that is there, whatever the ledger's head says; 0 without one. */
export async function lastPosition(db: Database): Promise<number> {
  const { rows } = await sql<{ position: number }>`select coalesce(max(position), 0) as position
    from ledger.events`.execute(db);
  return rows[0]?.position ?? 0;
}
