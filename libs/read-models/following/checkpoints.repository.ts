import type { Instant } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';
import type { Checkpoint, Place, Stop } from './checkpoint';

interface Row extends Place {
  readonly name: string;
  readonly movedAt: Instant;
  readonly stopPosition: number | null;
  readonly stopEventId: string | null;
  readonly stopError: string | null;
  readonly stoppedAt: Instant | null;
}

const COLUMNS = sql.raw(`name, position, event_id as "eventId", moved_at as "movedAt",
  stop_position as "stopPosition", stop_event_id as "stopEventId", stop_error as "stopError",
  stopped_at as "stoppedAt"`);

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
  await sql`insert into read.projection (name) values (${name}) on conflict do nothing`.execute(db);
}

export async function listCheckpoints(db: Database): Promise<readonly Checkpoint[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from read.projection order by name`.execute(db);
  return rows.map(fromRow);
}

export async function checkpointOf(db: Database, name: string): Promise<Checkpoint | null> {
  const { rows } = await sql<Row>`select ${COLUMNS} from read.projection where name = ${name}`.execute(db);
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

/** Whether there is something to handle, asked without a lock: one row of each table, whatever the ledger's length. */
export async function hasNews(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql`select from read.projection p, ledger.head h
    where p.name = ${name} and p.stop_position is null and p.position <> h.position`.execute(db);
  return rows.length > 0;
}

/** The projection's place, held until the transaction ends; null where another process holds it. */
export async function tryToHold(db: Database, name: string): Promise<Checkpoint | null> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from read.projection where name = ${name} for update skip locked`.execute(
      db,
    );
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

/** The same, once whoever holds it has finished. @throws Error where it was never begun */
export async function hold(db: Database, name: string): Promise<Checkpoint> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from read.projection where name = ${name} for update`.execute(db);
  if (rows[0] === undefined) throw new Error(`the projection ${name} was never begun`);
  return fromRow(rows[0]);
}

export async function moveCheckpoint(db: Database, name: string, to: Place): Promise<void> {
  await sql`update read.projection set position = ${to.position}, event_id = ${to.eventId},
    moved_at = clock_timestamp() where name = ${name}`.execute(db);
}

export async function noteStop(db: Database, name: string, stop: Omit<Stop, 'since'>): Promise<void> {
  await sql`update read.projection set stop_position = ${stop.position}, stop_event_id = ${stop.eventId},
    stop_error = ${stop.error}, stopped_at = clock_timestamp() where name = ${name}`.execute(db);
}

/** @returns whether it was stopped */
export async function clearStop(db: Database, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update read.projection set stop_position = null, stop_event_id = null,
    stop_error = null, stopped_at = null where name = ${name} and stop_position is not null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The id of the event at a position, whether or not it can be opened. */
export async function eventIdAt(db: Database, position: number): Promise<string | null> {
  const { rows } = await sql<{ eventId: string }>`select event_id as "eventId" from ledger.events
    where position = ${position}`.execute(db);
  return rows[0]?.eventId ?? null;
}
