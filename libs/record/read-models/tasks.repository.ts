import { sql } from 'kysely';
import { type ObligationId, type PostId, canonicalJson } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import type { Task } from './tables/home-tables';
import { readModels } from './tables/tables';

const parametersOf = (stream: ObligationId, tasks: readonly Task[]): readonly unknown[] => [
  stream,
  canonicalJson(
    tasks.map(({ kind, key, post, approver, onDay, isFirst, dayBefore, candidate }) => [
      kind,
      key,
      post,
      approver,
      onDay,
      isFirst,
      dayBefore,
      candidate,
    ]),
  ),
];

/** Saves what an entry asks of people after an append, in the place of what it asked before. */
export const savedTasks = (stream: ObligationId, tasks: readonly Task[]): Alongside => ({
  call: 'read.save_tasks',
  parameters: parametersOf(stream, tasks),
});

export async function saveTasks(db: Database, stream: ObligationId, tasks: readonly Task[]): Promise<void> {
  await sql`select read.save_tasks(${sql.join([...parametersOf(stream, tasks)])})`.execute(db);
}

/** Every task of every entry. */
export const listAllTasks = (db: Database): Promise<readonly Task[]> =>
  readModels(db)
    .selectFrom('read.task')
    .selectAll()
    .orderBy('stream')
    .orderBy('kind')
    .orderBy('key')
    .execute();

/** Of whom tasks are wanted: of these posts, or everybody’s; and of which entries. */
export interface TasksAsked {
  readonly posts: readonly PostId[] | 'everybody';
  readonly scope: 'everything' | readonly ObligationId[];
}
