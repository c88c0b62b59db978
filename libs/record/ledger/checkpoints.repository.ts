import { type Generated, sql } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { Database } from './database';

/** A checkpoint as stored in the database: a convenience; the published copy is the proof. */
export interface RecordedCheckpoint {
  /** how many events it covers */
  readonly size: number;
  readonly root: Uint8Array;
  /** the signed note, whole */
  readonly note: string;
  readonly publishedAt: Instant;
}

type EvidenceTables = {
  'ledger.checkpoints': {
    readonly size: number;
    readonly root: Uint8Array;
    readonly note: string;
    readonly publishedAt: Generated<Instant>;
  };
  'ledger.keyNotes': { readonly number: number; readonly note: string };
};

const tables = (db: Database) => db.$extendTables<EvidenceTables>();

const selectCheckpoints = (db: Database) =>
  tables(db).selectFrom('ledger.checkpoints').select(['size', 'root', 'note', 'publishedAt']);

export async function lastCheckpoint(db: Database): Promise<RecordedCheckpoint | null> {
  return (await selectCheckpoints(db).orderBy('size', 'desc').limit(1).executeTakeFirst()) ?? null;
}

export const recordedCheckpoints = (db: Database): Promise<readonly RecordedCheckpoint[]> =>
  selectCheckpoints(db).orderBy('size').execute();

/** Idempotent. */
export async function insertCheckpoint(
  db: Database,
  { size, root, note }: Omit<RecordedCheckpoint, 'publishedAt'>,
): Promise<void> {
  await tables(db)
    .insertInto('ledger.checkpoints')
    .values({ size, root: Buffer.from(root), note })
    .onConflict((conflict) => conflict.column('size').doNothing())
    .execute();
}

/** The notes of the log's keys as published, oldest first. */
export async function recordedKeyNotes(db: Database): Promise<readonly string[]> {
  const notes = await tables(db).selectFrom('ledger.keyNotes').select('note').orderBy('number').execute();
  return notes.map(({ note }) => note);
}

/** Idempotent. @param number counted from 1 */
export async function insertKeyNote(db: Database, number: number, note: string): Promise<void> {
  await tables(db)
    .insertInto('ledger.keyNotes')
    .values({ number, note })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute();
}

/** The sealer's exclusive lock, until the end of the transaction. @returns false where another process holds it */
export async function takeSealerLock(tx: Database): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(
    hashtext('cylch sealer'), hashtext(current_database())) as taken`.execute(tx);
  return rows[0]?.taken ?? false;
}

/** The position of the last event row, independent of the ledger's head; 0 without events. */
export async function lastPosition(db: Database): Promise<number> {
  const last = await db
    .selectFrom('ledger.events')
    .select((eb) => eb.fn.max<number | null>('position').as('position'))
    .executeTakeFirst();
  return last?.position ?? 0;
}
