import { type RawBuilder, sql } from 'kysely';
import { type CalendarDate, type ObligationId, addDays, earlierOf, laterOf } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type CalendarSelection, type CalendarSpan, selected } from './read-calendar.repository';

type Condition = RawBuilder<unknown>;

export const trackOrders = ['date', 'owner', 'kind', 'source'] as const;
export type TrackOrder = (typeof trackOrders)[number];

/** What tracks are grouped by: each is the beginning of an index. */
const GROUPS = {
  owner: sql`coalesce(day.owner, '')`,
  kind: sql`day.kind`,
  source: sql`day.source`,
} as const;

/** Leaps from one group of its index to the next: as many steps as groups, however many days. */
const everyGroup = (group: Condition): Condition => sql`
  with recursive leap as (
    (select ${group} as name from read.calendar_day as day order by ${group} limit 1)
    union all
    select (select ${group} from read.calendar_day as day where ${group} > leap.name order by ${group} limit 1)
      from leap where leap.name is not null)
  select name from leap where name is not null order by name`;

interface TracksAsked extends CalendarSpan {
  readonly today: CalendarDate;
  readonly order: TrackOrder;
  readonly limit: number;
  readonly skip: number;
}

/**
 * A page of the entries with a day in a span: by what they are grouped by, then by the next of their days from today, those that
 * have none in it by the last, the latest first. Of each group no more is read than a page and what it leaves out.
 */
export async function listTracks(
  db: Database,
  selection: CalendarSelection,
  asked: TracksAsked,
): Promise<readonly ObligationId[]> {
  const { rows } = await tracksQuery(selection, asked).execute(db);
  return rows.map(({ id }) => id);
}

export function tracksQuery(
  selection: CalendarSelection,
  { from, to, today, order, limit, skip }: TracksAsked,
): RawBuilder<{ id: ObligationId }> {
  const start = laterOf(from, today);
  const yesterday = earlierOf(addDays(start, -1), to);
  const most = limit + skip;
  const groups =
    order === 'date' ? sql`(values ('')) as name(name)` : sql`(${everyGroup(GROUPS[order])}) as name`;
  const ofGroup = order === 'date' ? sql`true` : sql`${GROUPS[order]} = track.name`;
  const days = (where: Condition, sorted: Condition): Condition => sql`(
    select day.obligation_id, ${sorted} as place from read.calendar_day as day
    where ${ofGroup} and ${where} and ${selected(selection)} order by day.on_day`;
  const coming = sql`${days(
    sql`day.on_day between ${start} and ${to} and (day.day_before is null or day.day_before < ${start})`,
    sql`day.on_day - date '0001-01-01'`,
  )}, day.obligation_id limit ${most})`;
  const past = sql`${days(
    sql`day.on_day between ${from} and ${yesterday} and (day.day_after is null or day.day_after > ${to})`,
    sql`date '9999-12-31' - day.on_day + 10000000`,
  )} desc, day.obligation_id limit ${most})`;
  return sql<{ id: ObligationId }>`
    select listed.obligation_id as id
    from (select name, row_number() over (order by name) as n from ${groups}) as track
    cross join lateral (${coming} union all ${past}) as listed
    order by track.n, listed.place, listed.obligation_id limit ${limit} offset ${skip}`;
}

/** How many entries have a day in a span; of more than `most`, one more than that. */
export async function countTracks(
  db: Database,
  selection: CalendarSelection,
  { from, to }: CalendarSpan,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
    select from read.calendar_day as day
    where day.on_day between ${from} and ${to} and (day.day_before is null or day.day_before < ${from})
      and ${selected(selection)} limit ${most + 1}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}
