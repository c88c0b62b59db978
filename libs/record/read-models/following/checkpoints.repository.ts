import { type InferResult, sql } from 'kysely';
import type { Database } from '#record/ledger';
import type { EventId, Instant } from '#domain/kernel';
import { readModels } from '../tables/tables';

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Connection lost, transaction rolled back, no resources, server shutting down: not caused by the events. */
const TRANSIENT_SQLSTATES = /^(08|40|53|57)/;

const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && TRANSIENT_SQLSTATES.test(String(error.code));

/**
 * Runs part of a transaction in a savepoint; on failure rolls it back and returns the error, the rest of the transaction
 * intact. @throws transient failures, and errors that abort the transaction
 */
export async function attempt<T>(db: Database, work: () => Promise<T>): Promise<Attempt<T>> {
  await sql`savepoint attempt`.execute(db);
  try {
    const value = await work();
    await sql`release savepoint attempt`.execute(db);
    return { ok: true, value };
  } catch (error) {
    // on a broken connection this fails too
    await sql`rollback to savepoint attempt`.execute(db);
    if (isTransient(error)) throw error;
    return { ok: false, error };
  }
}

export interface Place {
  /** 0 before the first */
  readonly position: number;
  /** id of the event there, which detects another ledger; null before the first */
  readonly eventId: EventId | null;
}

/** Where and why a projection stopped, until a person resumes it. */
export interface Stop {
  readonly position: number;
  readonly eventId: EventId | null;
  readonly error: string;
  readonly since: Instant;
}

/** The position of a projection. */
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

/** Creates a projection's checkpoint at the beginning, if missing. */
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

/** Whether there are new events, without a lock: reads one row of each table. */
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

/** Locks the projection's checkpoint until the end of the transaction; null where another process has it. */
export async function lockCheckpoint(db: Database, name: string): Promise<Checkpoint | null> {
  const row = await ofProjection(db, name).forUpdate().skipLocked().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The same, but waits for the lock. @throws Error for an unknown projection */
export async function waitForCheckpoint(db: Database, name: string): Promise<Checkpoint> {
  const row = await ofProjection(db, name).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Error(`the projection ${name} was never begun`);
  return fromRow(row);
}

const update = (db: Database, name: string) =>
  readModels(db).updateTable('read.projection').where('name', '=', name);

/** Shown to people: as the ledger tells the time, which a scratch ledger moves. */
const NOW = sql<Instant>`ledger.now()`;

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

/** The id of the event at a position, readable or not. */
export async function eventIdAt(db: Database, position: number): Promise<EventId | null> {
  const event = await db
    .selectFrom('ledger.events')
    .select('eventId')
    .where('position', '=', position)
    .executeTakeFirst();
  return event?.eventId ?? null;
}
