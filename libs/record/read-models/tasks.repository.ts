import { sql } from 'kysely';
import { canonicalJson, type CalendarDate, type ObligationId, type PostId } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import type { Task, TaskKind } from './tables/home-tables';
import { readModels } from './tables/tables';

const parametersOf = (stream: ObligationId, tasks: readonly Task[]): readonly unknown[] => [
  stream,
  canonicalJson(tasks.map(({ kind, key, post, onDay, candidate }) => [kind, key, post, onDay, candidate])),
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

const tasksFor = (db: Database, { posts, scope }: TasksAsked) => {
  const all = readModels(db).selectFrom('read.task');
  const ofPosts =
    posts === 'everybody' ? all : all.where('post', '=', sql<PostId>`any(${sql.val(posts)}::text[])`);
  return scope === 'everything'
    ? ofPosts
    : ofPosts.where('stream', '=', sql<ObligationId>`any(${sql.val(scope)}::text[])`);
};

/** When a task presses: `overdue`: its day is over; `this-month`, `next` and `later`, by the two days given; `undated`. */
export type TaskWhen = 'overdue' | 'today' | 'this-month' | 'next' | 'later' | 'undated';

/** Where one time ends and the next begins. */
export interface TaskBounds {
  readonly today: CalendarDate;
  readonly monthEnd: CalendarDate;
  readonly horizon: CalendarDate;
}

export interface ListedTask extends Task {
  readonly when: TaskWhen;
  /** how many there are of its kind and time */
  readonly count: number;
}

const whenOf = ({ today, monthEnd, horizon }: TaskBounds) => sql<TaskWhen>`case
  when on_day is null then 'undated' when on_day < ${today}::date then 'overdue'
  when on_day = ${today}::date then 'today' when on_day <= ${monthEnd}::date then 'this-month' when on_day <= ${horizon}::date then 'next' else 'later' end`;

/** The first of the tasks of each kind and time, by day, each with how many there are. */
export const tasksQuery = (db: Database, asked: TasksAsked, bounds: TaskBounds, most: number) => {
  const timed = tasksFor(db, asked).selectAll().select(whenOf(bounds).as('when'));
  const ranked = readModels(db)
    .selectFrom(timed.as('timed'))
    .selectAll()
    .select(sql<number>`(count(*) over (partition by kind, "when"))::integer`.as('count'))
    .select(
      sql<number>`row_number() over (partition by kind, "when" order by on_day, stream, key)`.as('place'),
    );
  return readModels(db)
    .selectFrom(ranked.as('ranked'))
    .select(['stream', 'kind', 'key', 'post', 'onDay', 'candidate', 'when', 'count'])
    .where('place', '<=', most)
    .orderBy('onDay')
    .orderBy('stream')
    .orderBy('key');
};

export const listTasks = (...asked: Parameters<typeof tasksQuery>): Promise<readonly ListedTask[]> =>
  tasksQuery(...asked).execute();

/** How many entries are missing something, of all kinds of missing parts. */
export async function countEntriesWith(db: Database, asked: TasksAsked, kind: TaskKind): Promise<number> {
  const { count } = await tasksFor(db, asked)
    .select(sql<number>`count(distinct stream)::integer`.as('count'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many occurrences and milestones have their day on each day from one to another, both included. */
export const countByDay = (
  db: Database,
  asked: TasksAsked,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly { readonly onDay: CalendarDate; readonly count: number }[]> =>
  tasksFor(db, asked)
    .select('onDay')
    .$narrowType<{ onDay: CalendarDate }>()
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('kind', 'in', ['due', 'milestone'])
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .groupBy('onDay')
    .orderBy('onDay')
    .execute();
