import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate, ObligationId, PostId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import type { Task } from './tables/home-tables';
import { type Share, type WorkAsked, boundsOf, comingWeeks } from './work-lists';

type Condition = RawBuilder<unknown>;

const every = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` and `);
const texts = (values: readonly string[]): Condition => sql`${sql.val([...values])}::text[]`;

const inShare =
  (column: Condition) =>
  ({ posts, entries }: Share): Condition =>
    entries === null
      ? sql`${column} = any(${texts(posts)})`
      : sql`(${column} = any(${texts(posts)}) and t.stream = any(${texts(entries)}))`;

/** Whether a task `t` is of a list; `approver` is the approver of its entry. */
function isOn(asked: WorkAsked, approver: Condition): Condition {
  const { kinds, from, to, of } = boundsOf(asked);
  const { whose } = asked;
  const shares = (column: Condition): Condition =>
    whose === 'everybody'
      ? sql`true`
      : whose.length === 0
        ? sql`false`
        : sql`(${sql.join(whose.map(inShare(column)), sql` or `)})`;
  return every([
    sql`t.kind = any(${texts(kinds)})`,
    ...(from === null ? [] : [sql`t.on_day >= ${from}::date`]),
    ...(to === null ? [] : [sql`t.on_day <= ${to}::date`]),
    ...(of === 'doer' ? [shares(sql`t.post`)] : [shares(approver), sql`t.post is distinct from ${approver}`]),
  ]);
}

/** Whether an entry `o` asks for something of a list. */
export const asksFor = (asked: WorkAsked): Condition =>
  boundsOf(asked).of === 'doer'
    ? sql`o.id in (select t.stream from read.task t where ${isOn(asked, sql`null`)})`
    : sql`exists (select from read.task t where t.stream = o.id and ${isOn(asked, sql`o.approver`)})`;

type Scope = 'everything' | readonly ObligationId[];

const inScope = (scope: Scope): Condition =>
  scope === 'everything' ? sql`true` : sql`t.stream = any(${texts(scope)})`;

/** What a list is looked for in: the entry of each task only where its approver matters. */
const tasksOn = (asked: WorkAsked, scope: Scope): Condition =>
  boundsOf(asked).of === 'doer'
    ? sql`read.task t where ${isOn(asked, sql`null`)} and ${inScope(scope)}`
    : sql`read.task t join read.obligation o on o.id = t.stream
        where ${isOn(asked, sql`o.approver`)} and ${inScope(scope)}`;

/** A task with the approver of its entry. */
export interface ListedWork extends Task {
  readonly approver: PostId | null;
}

/** The first of the tasks of a list, by day. */
export async function listWork(
  db: Database,
  asked: WorkAsked,
  scope: Scope,
  most: number,
): Promise<readonly ListedWork[]> {
  const { rows } = await sql<ListedWork>`
    select first.*, entry.approver from (
      select t.stream, t.kind, t.key, t.post, t.on_day, t.candidate from ${tasksOn(asked, scope)}
      order by t.on_day, t.stream, t.key limit ${most}) as first
    join read.obligation entry on entry.id = first.stream
    order by first.on_day, first.stream, first.key`.execute(db);
  return rows;
}

/** Tasks that are looked at for a count: an entry may have several. */
const TASKS_FOR_ONE = 3;

/** How many entries a list has; of more than `most`, one more than that. */
export async function countWork(db: Database, asked: WorkAsked, scope: Scope, most: number): Promise<number> {
  const [some = 0] = await counted(db, [asked], scope, most, TASKS_FOR_ONE * (most + 1));
  return some;
}

async function counted(
  db: Database,
  lists: readonly WorkAsked[],
  scope: Scope,
  most: number,
  lookedAt: number | null,
): Promise<readonly number[]> {
  const counts = lists.map(
    (
      asked,
      index,
    ) => sql`select ${index}::integer as n, count(distinct stream)::integer as count, count(*)::integer as tasks
      from (select t.stream from ${tasksOn(asked, scope)} limit ${lookedAt}::integer) as looked_at`,
  );
  const { rows } = await sql<{ n: number; count: number; tasks: number }>`
    ${sql.join(counts, sql` union all `)} order by n`.execute(db);
  return Promise.all(
    rows.map(async ({ n, count, tasks }) => {
      const asked = lists[n];
      // so many tasks of so few entries: all are looked at
      if (asked === undefined || lookedAt === null || count > most || tasks < lookedAt)
        return Math.min(count, most + 1);
      const [all = 0] = await counted(db, [asked], scope, most, null);
      return all;
    }),
  );
}

/** Of how many entries a date or a milestone falls in each of the coming weeks, counted no further than so many. */
export async function countByWeek(
  db: Database,
  { whose, today }: Pick<WorkAsked, 'whose' | 'today'>,
  scope: Scope,
  most: number,
): Promise<readonly { readonly monday: CalendarDate; readonly count: number }[]> {
  const weeks = comingWeeks(today);
  const lists = weeks.map((week) => ({ list: 'week', whose, today, week }) as const);
  const counts = await counted(db, lists, scope, most, TASKS_FOR_ONE * (most + 1));
  return weeks.map((monday, index) => ({ monday, count: counts[index] ?? 0 }));
}
