import { sql } from 'kysely';
import type { CalendarDate, ObligationId, PartlyTranslated, PostId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import type { TasksAsked } from './tasks.repository';

/** An entry that an event woke, and that waits for its owner’s answer. */
export interface WokenEntry {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
  /** the event, such as `government-formed` */
  readonly trigger: string;
  readonly owner: PostId | null;
  /** for a commitment of a former government: the day of the change that marked it */
  readonly formerSince: CalendarDate | null;
}

/** Those of a page, by event and id, with how many there are in all. */
export async function listWoken(
  db: Database,
  { posts, scope }: TasksAsked,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<{ readonly woken: readonly WokenEntry[]; readonly count: number }> {
  const from = sql`read.task t join read.obligation o on o.id = t.stream
    where t.kind = 'trigger' and not o.over
      and ${posts === 'everybody' ? sql`true` : sql`t.post = any(${sql.val([...posts])}::text[])`}
      and ${scope === 'everything' ? sql`true` : sql`t.stream = any(${sql.val([...scope])}::text[])`}`;
  const [counted, listed] = await Promise.all([
    sql<{ count: number }>`select count(*)::integer as count from ${from}`.execute(db),
    sql<Omit<WokenEntry, 'title'> & { readonly title: string }>`
      select t.stream as obligation_id, t.key as trigger, o.owner, o.summary::json ->> 'title' as title,
        o.summary::json ->> 'formerSince' as former_since
      from ${from} order by t.key, t.stream limit ${limit} offset ${skip}`.execute(db),
  ]);
  return {
    woken: listed.rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as PartlyTranslated })),
    count: counted.rows[0]?.count ?? 0,
  };
}

/** How many entries in scope there are by a fact: open ones that wait for it, or entries that heard of it. */
export async function countByFact(
  db: Database,
  of: 'waits' | 'heard',
  scope: TasksAsked['scope'],
): Promise<ReadonlyMap<string, number>> {
  const column = sql.ref(of);
  const { rows } = await sql<{ fact: string; count: number }>`
    select fact, sum(alike.count)::integer as count from (
      select ${column} as facts, count(*) as count from read.obligation o where ${column} <> '{}' and not o.over
        and ${scope === 'everything' ? sql`true` : sql`o.id = any(${sql.val([...scope])}::text[])`}
      group by ${column}) as alike cross join lateral unnest(alike.facts) as fact
    group by fact order by fact`.execute(db);
  return new Map(rows.map(({ fact, count }) => [fact, count]));
}
