import { type Generated, type Kysely, sql } from 'kysely';
import type { CommandId, Instant, ObligationId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

/** A command whose decision may not end. */
export interface CommandInAttempt {
  readonly obligationId: ObligationId;
  /** its id, or `advance` for the clock’s, whatever id that comes under */
  readonly subject: string;
  readonly commandId: CommandId;
  /** its type */
  readonly command: string;
}

/** What was noted of attempts at one command. */
export interface Attempt extends CommandInAttempt {
  readonly attempts: number;
  readonly why: 'silent' | 'failed';
  readonly setAsideAt: Instant | null;
}

export type SetAsideRow = Attempt & { readonly setAsideAt: Instant };

interface AttemptTable extends Omit<Attempt, 'setAsideAt'> {
  readonly setAsideAt: Generated<Instant | null>;
  readonly lastAt: Generated<Instant>;
}

type WatchTables = {
  readonly 'watch.attempt': AttemptTable;
  readonly 'watch.worker': {
    readonly id: string;
    readonly build: string | null;
    readonly startedAt: Generated<Instant>;
    readonly heardAt: Generated<Instant>;
  };
  readonly 'watch.unanswered': {
    readonly obligationId: ObligationId;
    readonly commandId: CommandId;
    readonly since: Generated<Instant>;
  };
};

const tables = (db: Database): Kysely<LedgerTables & WatchTables> => db.$extendTables<WatchTables>();

const now = sql<Instant>`clock_timestamp()`;
/** Shown to people: as the ledger tells the time, which a scratch ledger moves. */
const shownNow = sql<Instant>`ledger.now()`;

const selectAttempts = (db: Database) =>
  tables(db)
    .selectFrom('watch.attempt')
    .select(['obligationId', 'subject', 'commandId', 'command', 'attempts', 'why', 'setAsideAt']);

/** Every attempt noted on one obligation. */
export const attemptsOn = (db: Database, obligationId: ObligationId): Promise<readonly Attempt[]> =>
  selectAttempts(db).where('obligationId', '=', obligationId).execute();

/** Counts one more attempt, before it is made, at a command that stopped a worker before. False where it has had `most`. */
export async function beginAttempt(
  db: Database,
  { obligationId, subject }: CommandInAttempt,
  most: number,
): Promise<boolean> {
  const counted = await tables(db)
    .updateTable('watch.attempt')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), lastAt: now }))
    .where('obligationId', '=', obligationId)
    .where('subject', '=', subject)
    .where('setAsideAt', 'is', null)
    .where('attempts', '<', most)
    .executeTakeFirst();
  return counted.numUpdatedRows > 0n;
}

/** Notes an attempt that ended the process, or failed. @param counted it was counted before it was made */
export async function noteAttempt(
  db: Database,
  { obligationId, subject, commandId, command }: CommandInAttempt,
  why: Attempt['why'],
  counted: boolean,
): Promise<void> {
  await tables(db)
    .insertInto('watch.attempt')
    .values({ obligationId, subject, commandId, command, attempts: 1, why })
    .onConflict((conflict) =>
      conflict.columns(['obligationId', 'subject']).doUpdateSet((eb) => ({
        attempts: eb('watch.attempt.attempts', '+', counted ? 0 : 1),
        commandId,
        why,
        lastAt: now,
      })),
    )
    .execute();
}

/** The attempt, locked until the transaction ends, once it is marked as set aside. Null where it is so already, or is not there. */
export async function markSetAside(
  db: Database,
  { obligationId, subject }: Pick<Attempt, 'obligationId' | 'subject'>,
): Promise<Attempt | null> {
  const marked = await tables(db)
    .updateTable('watch.attempt')
    .set({ setAsideAt: shownNow })
    .where('obligationId', '=', obligationId)
    .where('subject', '=', subject)
    .where('setAsideAt', 'is', null)
    .returning(['obligationId', 'subject', 'commandId', 'command', 'attempts', 'why', 'setAsideAt'])
    .executeTakeFirst();
  return marked ?? null;
}

/** Forgets the attempts at a command: it was decided, or a person released it. @returns whether it had been set aside */
export async function forgetAttempt(
  db: Database,
  { obligationId, subject }: Pick<Attempt, 'obligationId' | 'subject'>,
): Promise<boolean> {
  const gone = await tables(db)
    .deleteFrom('watch.attempt')
    .where('obligationId', '=', obligationId)
    .where('subject', '=', subject)
    .returning('setAsideAt')
    .executeTakeFirst();
  return gone !== undefined && gone.setAsideAt !== null;
}

/** Everything that is set aside, the earliest first. */
export async function listSetAside(db: Database): Promise<readonly SetAsideRow[]> {
  const rows = await selectAttempts(db)
    .where('setAsideAt', 'is not', null)
    .orderBy('setAsideAt')
    .orderBy('obligationId')
    .execute();
  return rows.filter((row): row is SetAsideRow => row.setAsideAt !== null);
}

/** Notes that a worker’s event loop was heard. @returns how many commands are watched: whether a decision must be looked up */
export async function hear(db: Database, id: string, build: string | null = null): Promise<number> {
  const { rows } = await sql<{ watched: number }>`
    with heard as (
      insert into watch.worker (id, build) values (${id}, ${build})
        on conflict (id) do update set heard_at = clock_timestamp()
    ), forgotten as (
      delete from watch.worker where heard_at < clock_timestamp() - interval '1 hour'
    ), given_up as (
      delete from watch.unanswered where since < clock_timestamp() - interval '1 day'
    ), outlived as (
      delete from watch.attempt where set_aside_at is null and last_at < clock_timestamp() - interval '1 day'
    )
    select (select count(*) from watch.attempt) + (select count(*) from watch.unanswered) as watched`.execute(
    db,
  );
  return rows[0]?.watched ?? 0;
}

/** A worker that ends in order is not missed. */
export async function takeLeave(db: Database, id: string): Promise<void> {
  await tables(db).deleteFrom('watch.worker').where('id', '=', id).execute();
}

export interface WorkerHeard {
  readonly id: string;
  /** of the worker’s program; null: it did not say */
  readonly build: string | null;
  readonly heardSecondsAgo: number;
}

/** Every worker that did not end in order, the latest heard first. */
export const listWorkers = (db: Database): Promise<readonly WorkerHeard[]> =>
  tables(db)
    .selectFrom('watch.worker')
    .select(['id', 'build', secondsSince('heard_at').as('heardSecondsAgo')])
    .orderBy('heardAt', 'desc')
    .execute();

/** Whoever sent it gave up waiting: whether it was decided is unknown. */
export async function noteUnanswered(
  db: Database,
  command: Pick<CommandInAttempt, 'obligationId' | 'commandId'>,
): Promise<void> {
  const { obligationId, commandId } = command;
  await tables(db)
    .insertInto('watch.unanswered')
    .values({ obligationId, commandId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetUnanswered(
  db: Database,
  { obligationId, commandId }: Pick<CommandInAttempt, 'obligationId' | 'commandId'>,
): Promise<void> {
  await tables(db)
    .deleteFrom('watch.unanswered')
    .where('obligationId', '=', obligationId)
    .where('commandId', '=', commandId)
    .execute();
}

/** How many commands wait for an answer, people’s and the clocks’, and how long the oldest has; null where none does. */
export async function oldestUnanswered(
  db: Database,
  at: Instant,
): Promise<{ readonly commands: number; readonly oldestSeconds: number | null }> {
  const { rows } = await sql<{ commands: number; oldestSeconds: number | null }>`
    with waiting as (
      select floor(extract(epoch from clock_timestamp() - since)) as seconds from watch.unanswered u
        where not exists (select from ledger.events e
          where e.stream = u.obligation_id and position('"commandId":' || to_json(u.command_id)::text in e.metadata) > 0)
      union all
      select floor(extract(epoch from ${at}::timestamptz - next_wake_at)) from read.obligation o
        where status = 'open' and next_wake_at < ${at}::timestamptz - interval '1 minute'
          and not exists (select from watch.attempt a where a.obligation_id = o.id and a.set_aside_at is not null)
    )
    select count(*) as commands, max(seconds)::integer as oldest_seconds from waiting`.execute(db);
  return rows[0] ?? { commands: 0, oldestSeconds: null };
}

const secondsSince = (column: 'heard_at') =>
  sql<number>`floor(extract(epoch from clock_timestamp() - ${sql.ref(column)}))::integer`;
