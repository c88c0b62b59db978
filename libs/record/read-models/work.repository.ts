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

const ofEntriesIn = (scope: Scope): Condition =>
  scope === 'everything' ? sql`not o.over` : sql`not o.over and t.stream = any(${texts(scope)})`;

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
    select t.stream, t.kind, t.key, t.post, t.on_day, t.candidate, o.approver
    from read.task t join read.obligation o on o.id = t.stream
    where ${isOn(asked, sql`o.approver`)} and ${ofEntriesIn(scope)}
    order by t.on_day, t.stream, t.key limit ${most}`.execute(db);
  return rows;
}

/** Of how many entries a date or a milestone falls in each of the coming weeks, counted no further than so many. */
export async function countByWeek(
  db: Database,
  { whose, today }: Pick<WorkAsked, 'whose' | 'today'>,
  scope: Scope,
  most: number,
): Promise<readonly { readonly monday: CalendarDate; readonly count: number }[]> {
  const counts = comingWeeks(today).map((week) => {
    const asked = { list: 'week', whose, today, week } as const;
    return sql`select ${week}::date as monday, count(*)::integer as count from (
      select distinct t.stream from read.task t join read.obligation o on o.id = t.stream
      where ${isOn(asked, sql`o.approver`)} and ${ofEntriesIn(scope)} limit ${most + 1}) as counted`;
  });
  const { rows } = await sql<{ monday: CalendarDate; count: number }>`
    ${sql.join(counts, sql` union all `)}`.execute(db);
  return rows;
}
