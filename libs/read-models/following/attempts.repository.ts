import type { Database } from '#ledger';
import { sql } from 'kysely';

export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Connection lost, transaction rolled back, no resources, server going down: nothing that the events are to blame for. */
const PASSING = /^(08|40|53|57)/;

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && PASSING.test(String(error.code));

/**
 * Does a part of a transaction; where it fails, undoes it and answers with the error, the rest of the transaction as it
 * was. @throws what will pass by itself, and whatever keeps the transaction from going on
 */
export async function attempt<T>(db: Database, work: () => Promise<T>): Promise<Attempt<T>> {
  await sql`savepoint attempt`.execute(db);
  try {
    const value = await work();
    await sql`release savepoint attempt`.execute(db);
    return { ok: true, value };
  } catch (error) {
    // of a connection that broke, this fails too
    await sql`rollback to savepoint attempt`.execute(db);
    if (isPassing(error)) throw error;
    return { ok: false, error };
  }
}
