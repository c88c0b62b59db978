import { sql } from 'kysely';
import type { Instant, PersonId, PostId } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import type { AwaitedDecision } from './tables/home-tables';
import { readModels } from './tables/tables';

const parametersOf = (decision: Omit<AwaitedDecision, 'position'>): readonly unknown[] => {
  const { stream, decisionId, kind, occurrence, personId, onBehalfOf, postId, approvers } = decision;
  return [stream, decisionId, kind, occurrence, personId, onBehalfOf, postId, approvers];
};

/** @param event the index among those appended of the event that puts it forward */
export const savedAwaited = (decision: Omit<AwaitedDecision, 'position'>, event: number): Alongside => ({
  call: 'read.save_awaited_decision',
  positionOf: event,
  parameters: parametersOf(decision),
});

/** Ends the waiting of everything of a stream but these. */
export const stillAwaited = (stream: string, waiting: readonly string[]): Alongside => ({
  call: 'read.keep_awaited_decisions',
  parameters: [stream, waiting],
});

export async function saveAwaited(db: Database, { position, ...decision }: AwaitedDecision): Promise<void> {
  const parameters = sql.join([position, ...parametersOf(decision)]);
  await sql`select read.save_awaited_decision(${parameters})`.execute(db);
}

/** All that waits for a second person, the longest waiting first. */
export const awaitedRows = (db: Database): Promise<readonly AwaitedDecision[]> =>
  readModels(db).selectFrom('read.awaitedDecision').selectAll().orderBy('position').execute();

/** What waits, with what a list of it says. */
export interface ListedDecision extends AwaitedDecision {
  readonly since: Instant;
  /** how many days after it took effect it was recorded; null where in good time */
  readonly recordedLate: number | null;
  readonly owner: PostId | null;
  readonly approver: PostId | null;
}

/** What waits, the longest waiting first, with the posts of its entry. @param by only what they put forward, or was for them */
const awaitedQuery = (db: Database, by?: PersonId) => {
  const all = readModels(db)
    .selectFrom('read.awaitedDecision as a')
    .innerJoin('ledger.events as e', 'e.position', 'a.position')
    .leftJoin('read.lateRecording as l', 'l.position', 'a.position')
    .leftJoin('read.obligation as o', 'o.id', 'a.stream')
    .selectAll('a')
    .select(['e.recordedAt as since', 'l.days as recordedLate'])
    .select([sql<PostId | null>`o.owner`.as('owner'), sql<PostId | null>`o.approver`.as('approver')])
    .orderBy('a.position');
  return by === undefined
    ? all
    : all.where(({ or, eb }) => or([eb('a.personId', '=', by), eb('a.onBehalfOf', '=', by)]));
};

export const listAwaited = (db: Database, by?: PersonId): Promise<readonly ListedDecision[]> =>
  awaitedQuery(db, by).execute();
