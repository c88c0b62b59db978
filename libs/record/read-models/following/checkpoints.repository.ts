import { type InferResult, sql } from 'kysely';
import type { Database } from '#record/ledger';
import type { Instant } from '#domain/kernel';
import { readModels } from '../tables/tables';

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Connection lost, transaction rolled back, no resources, server going down: nothing that the events are to blame for. */
const TRANSIENT_SQLSTATES = /^(08|40|53|57)/;

const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && TRANSIENT_SQLSTATES.test(String(error.code));

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
    if (isTransient(error)) throw error;
    return { ok: false, error };
  }
}

/** The last event that a projection handled. */
export interface Place {
  /** 0 before the first */
  readonly position: number;
  /** of the event there, by which another ledger in its place is noticed; null before the first */
  readonly eventId: string | null;
}

/** Where a projection stopped, and why. It stays there until somebody lets it go on. */
export interface Stop {
  readonly position: number;
  readonly eventId: string | null;
  readonly error: string;
  readonly since: Instant;
}

/** How far a projection has come. */
export interface Checkpoint extends Place {
  readonly name: string;
  readonly movedAt: Instant;
  readonly stop: Stop | null;
}

export const BEGINNING: Place = { position: 0, eventId: null };

const selectCheckpoints = (db: Database) =>
  readModels(db)
    .selectFrom('read.projection')
    .select(['name', 'position', 'eventId', 'movedAt'])
    .select(['stopPosition', 'stopEventId', 'stopError', 'stoppedAt']);

type Row = InferResult<ReturnType<typeof selectCheckpoints>>[number];

const fromRow = (row: Row): Checkpoint => {
  const { name, position, eventId, movedAt, stopPosition, stopEventId, stopError, stoppedAt } = row;
  const stop =
    stopPosition === null || stopError === null || stoppedAt === null
      ? null
      : { position: stopPosition, eventId: stopEventId, error: stopError, since: stoppedAt };
  return { name, position, eventId, movedAt, stop };
};

/** Gives a projection its place at the beginning, where it has none yet. */
export async function beginCheckpoint(db: Database, name: string): Promise<void> {
  await readModels(db)
    .insertInto('read.projection')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listCheckpoints(db: Database): Promise<readonly Checkpoint[]> {
  return (await selectCheckpoints(db).orderBy('name').execute()).map(fromRow);
}

const ofProjection = (db: Database, name: string) => selectCheckpoints(db).where('name', '=', name);

export async function checkpointOf(db: Database, name: string): Promise<Checkpoint | null> {
  const row = await ofProjection(db, name).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Whether there is something to handle, asked without a lock: one row of each table, whatever the ledger's length. */
export async function hasNews(db: Database, name: string): Promise<boolean> {
  const news = await readModels(db)
    .selectFrom(['read.projection as p', 'ledger.head as h'])
    .select('h.position')
    .where('p.name', '=', name)
    .where('p.stopPosition', 'is', null)
    .whereRef('p.position', '<>', 'h.position')
    .executeTakeFirst();
  return news !== undefined;
}

/** The projection's place, held until the transaction ends; null where another process holds it. */
export async function lockCheckpoint(db: Database, name: string): Promise<Checkpoint | null> {
  const row = await ofProjection(db, name).forUpdate().skipLocked().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The same, once whoever holds it has finished. @throws Error where it was never begun */
export async function waitForCheckpoint(db: Database, name: string): Promise<Checkpoint> {
  const row = await ofProjection(db, name).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Error(`the projection ${name} was never begun`);
  return fromRow(row);
}

const update = (db: Database, name: string) =>
  readModels(db).updateTable('read.projection').where('name', '=', name);

const NOW = sql<Instant>`clock_timestamp()`;

export async function moveCheckpoint(
  db: Database,
  name: string,
  { position, eventId }: Place,
): Promise<void> {
  await update(db, name).set({ position, eventId, movedAt: NOW }).execute();
}

export async function recordFailure(db: Database, name: string, stop: Omit<Stop, 'since'>): Promise<void> {
  const { position: stopPosition, eventId: stopEventId, error: stopError } = stop;
  await update(db, name).set({ stopPosition, stopEventId, stopError, stoppedAt: NOW }).execute();
}

/** @returns whether it was stopped */
export async function clearStop(db: Database, name: string): Promise<boolean> {
  const cleared = await update(db, name)
    .set({ stopPosition: null, stopEventId: null, stopError: null, stoppedAt: null })
    .where('stopPosition', 'is not', null)
    .executeTakeFirst();
  return cleared.numUpdatedRows > 0n;
}

/** The id of the event at a position, whether or not it can be opened. */
export async function eventIdAt(db: Database, position: number): Promise<string | null> {
  const event = await db
    .selectFrom('ledger.events')
    .select('eventId')
    .where('position', '=', position)
    .executeTakeFirst();
  return event?.eventId ?? null;
}
