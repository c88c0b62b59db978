import { type RawBuilder, sql } from 'kysely';
import { type CalendarDate, type ObligationId, groupedBy } from '#domain/kernel';
import type { Database } from '#record/ledger';
import type { Task } from './tables/home-tables';
import { type WorkAsked, type WorkBounds, boundsOf, comingWeeks, partsOf } from './work-lists';

type Condition = RawBuilder<unknown>;

const every = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` and `);
const texts = (values: readonly string[]): Condition => sql`${sql.val([...values])}::text[]`;

type Scope = 'everything' | readonly ObligationId[];

const inScope = (scope: Scope): readonly Condition[] =>
  scope === 'everything' ? [] : [sql`t.stream = any(${texts(scope)})`];

const betweenDays = ({ from, to }: WorkBounds): readonly Condition[] => [
  ...(from === null ? [] : [sql`t.on_day >= ${from}::date`]),
  ...(to === null ? [] : [sql`t.on_day <= ${to}::date`]),
];

/** Of whom a list is, one condition for each post that it is asked of: each is the beginning of an index. */
function eachPost({ whose }: WorkAsked, { of }: WorkBounds): readonly Condition[] {
  const toApprove = sql`t.post is distinct from t.approver`;
  if (whose === 'everybody') return [of === 'doer' ? sql`true` : toApprove];
  return partsOf(whose).map(({ post, entries }) =>
    every([
      ...(of === 'doer' ? [sql`t.post = ${post}`] : [sql`t.approver = ${post}`, toApprove]),
      ...(entries === null ? [] : [sql`t.stream = any(${texts(entries)})`]),
    ]),
  );
}

/** What a list is looked for in, in parts: of one kind and post each. */
function parts(asked: WorkAsked, scope: Scope): readonly Condition[] {
  const bounds = boundsOf(asked);
  return bounds.kinds.flatMap((kind) =>
    eachPost(asked, bounds).map((post) =>
      every([sql`t.kind = ${kind}`, post, ...betweenDays(bounds), ...inScope(scope)]),
    ),
  );
}

/** Whether an entry asks for something of a list, by the id of its span `s`. */
export function asksFor(asked: WorkAsked): Condition {
  const bounds = boundsOf(asked);
  const posts = eachPost(asked, bounds);
  if (posts.length === 0) return sql`false`;
  const where = every([
    sql`t.kind = any(${texts(bounds.kinds)})`,
    sql`(${sql.join([...posts], sql` or `)})`,
    ...betweenDays(bounds),
  ]);
  return sql`s.obligation_id in (select t.stream from read.task t where ${where})`;
}

/** The first of the tasks of each of several lists, by day: of each part no more than are listed is read. */
export async function listWorks(
  db: Database,
  lists: readonly WorkAsked[],
  scope: Scope,
  most: number,
): Promise<readonly (readonly Task[])[]> {
  const firsts = lists.flatMap((asked, n) =>
    parts(asked, scope).map(
      (part) =>
        sql`(select ${n}::integer as n, t.* from read.task t where ${part}
          order by t.on_day, t.stream, t.key limit ${most})`,
    ),
  );
  if (firsts.length === 0) return lists.map(() => []);
  const { rows } = await sql<Task & { readonly n: number }>`
    select * from (${sql.join(firsts, sql` union all `)}) as first
    order by first.n, first.on_day, first.stream, first.key`.execute(db);
  const byList = groupedBy(rows, ({ n }) => n);
  return lists.map((_, n) => (byList.get(n) ?? []).slice(0, most).map(({ n: _n, ...task }) => task));
}

/** Tasks that are looked at for a count where an entry may have several. */
const TASKS_FOR_ONE = 3;

/** How many entries a list has; of more than `most`, one more than that. */
export async function countWork(db: Database, asked: WorkAsked, scope: Scope, most: number): Promise<number> {
  const [count = 0] = await countWorks(db, [asked], scope, most);
  return count;
}

/** The same of several lists, in one question. */
export async function countWorks(
  db: Database,
  lists: readonly WorkAsked[],
  scope: Scope,
  most: number,
): Promise<readonly number[]> {
  if (lists.length === 0) return [];
  const { rows } = await worksCountQuery(lists, scope, most).execute(db);
  return Promise.all(
    rows.map(async ({ n, count }) => {
      const asked = lists[n];
      if (asked === undefined || count !== null) return Math.min(count ?? 0, most + 1);
      // so many tasks of so few entries: all are looked at
      const all = await sql<{ count: number }>`select ${distinctOf(asked, scope)} as count`.execute(db);
      return Math.min(all.rows[0]?.count ?? 0, most + 1);
    }),
  );
}

export const worksCountQuery = (lists: readonly WorkAsked[], scope: Scope, most: number) => {
  const counts = lists.map(
    (asked, n) => sql`select ${n}::integer as n, ${countOf(asked, scope, most)} as count`,
  );
  return sql<{ n: number; count: number | null }>`${sql.join(counts, sql` union all `)} order by n`;
};

/** Null where more must be looked at. */
function countOf(asked: WorkAsked, scope: Scope, most: number): Condition {
  const { kinds, from } = boundsOf(asked);
  const all = parts(asked, scope);
  if (all.length === 0) return sql`0`;
  // what an entry asks of one kind is asked of one post, but for its milestones
  if (kinds.length > 1 || kinds[0] === 'milestone') return distinctOf(asked, scope, most);
  const isFirst = from === null ? sql`t.is_first` : sql`(t.is_first or t.day_before < ${from}::date)`;
  const each = all.map(
    (part) => sql`(select count(*)::integer from
      (select from read.task t where ${part} and ${isFirst} limit ${most + 1}) as counted)`,
  );
  return sql.join(each, sql` + `);
}

function distinctOf(asked: WorkAsked, scope: Scope, most?: number): Condition {
  const lookedAt = most === undefined ? undefined : TASKS_FOR_ONE * (most + 1);
  const limited = lookedAt === undefined ? sql`` : sql`limit ${lookedAt}`;
  const each = parts(asked, scope).map(
    (part) => sql`(select t.stream from read.task t where ${part} ${limited})`,
  );
  const counted = sql`select count(*)::integer as tasks, count(distinct stream)::integer as entries
    from (${sql.join(each, sql` union all `)}) as looked_at`;
  return lookedAt === undefined || most === undefined
    ? sql`(select entries from (${counted}) as counted)`
    : sql`(select case when entries > ${most} or tasks < ${lookedAt} then entries end from (${counted}) as counted)`;
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
  const counts = await countWorks(db, lists, scope, most);
  return weeks.map((monday, index) => ({ monday, count: counts[index] ?? 0 }));
}
