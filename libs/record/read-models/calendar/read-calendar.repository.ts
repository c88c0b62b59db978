import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate, ObligationId, PartlyTranslated, PostId } from '#domain/kernel';
import type { DatedDay, ObligationKind } from '#domain/obligations';
import type { Database } from '#record/ledger';
import type { CalendarEntryRow } from '../tables/tables';

/** Which entries a calendar is of; what is absent narrows nothing. */
export interface CalendarSelection {
  /** the ids that may be seen */
  readonly scope: 'everything' | readonly ObligationId[];
  /** of nobody where null */
  readonly owner?: PostId | null | undefined;
  /** owned or approved by any of these */
  readonly posts?: readonly PostId[] | undefined;
  readonly kind?: ObligationKind | undefined;
  readonly source?: string | undefined;
}

/** Both days belong to it. */
export interface CalendarSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** An entry as calendars name it. */
export interface CalendarEntry {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  readonly owner: PostId | null;
  readonly sourceTitle: PartlyTranslated;
  readonly title: PartlyTranslated;
}

/** What falls on a day. */
export interface CalendarItem {
  readonly entry: CalendarEntry;
  readonly day: DatedDay;
}

type Condition = RawBuilder<unknown>;

/** Of a `day`; always at least one condition. */
export function selected({ scope, owner, posts, kind, source }: CalendarSelection): Condition {
  const conditions: readonly Condition[] = [
    scope === 'everything' ? sql`true` : sql`day.obligation_id = any(${scope}::text[])`,
    ...(owner === undefined ? [] : [sql`coalesce(day.owner, '') = ${owner ?? ''}`]),
    ...(posts === undefined
      ? []
      : [sql`(day.owner = any(${posts}::text[]) or day.approver = any(${posts}::text[]))`]),
    ...(kind === undefined ? [] : [sql`day.kind = ${kind}`]),
    ...(source === undefined ? [] : [sql`day.source = ${source}`]),
  ];
  return sql.join([...conditions], sql` and `);
}

const ENTRY = sql`entry.id, entry.kind, entry.owner, entry.source_title, entry.title`;
/** In the order in which a day lists them. */
const RANK = sql`array_position(array['due', 'milestone', 'opens', 'look-again'], day.what)`;

const entryOf = ({ id, kind, owner, sourceTitle, title }: ListedRow): CalendarEntry => ({
  id,
  kind,
  owner,
  sourceTitle: JSON.parse(sourceTitle) as PartlyTranslated,
  title: JSON.parse(title) as PartlyTranslated,
});

type ListedRow = Omit<CalendarEntryRow, 'approver' | 'source' | 'holidays'>;
type ItemRow = ListedRow & { readonly data: string };

const itemOf = (row: ItemRow): CalendarItem => ({
  entry: entryOf(row),
  day: JSON.parse(row.data) as DatedDay,
});

/** How much falls on a day, of each kind. */
export interface CountedDay {
  readonly on: CalendarDate;
  readonly what: DatedDay['what'];
  readonly count: number;
}

export async function countDays(
  db: Database,
  selection: CalendarSelection,
  { from, to }: CalendarSpan,
): Promise<readonly CountedDay[]> {
  const { rows } = await sql<CountedDay>`
    select day.on_day as on, day.what, count(*)::integer as count from read.calendar_day as day
    where day.on_day between ${from} and ${to} and ${selected(selection)}
    group by day.on_day, day.what order by day.on_day`.execute(db);
  return rows;
}

/** What falls on each day, in the order of its list; of each day no more than so many, after leaving out so many. */
export async function listDays(
  db: Database,
  selection: CalendarSelection,
  { from, to, perDay, skip = 0 }: CalendarSpan & { readonly perDay: number; readonly skip?: number },
): Promise<readonly CalendarItem[]> {
  const { rows } = await sql<ItemRow>`
    select ${ENTRY}, day.data
    from generate_series(0, ${to}::date - ${from}::date) as each(later) cross join lateral (
      select day.obligation_id, day.n from read.calendar_day as day
      where day.on_day = ${from}::date + each.later and ${selected(selection)}
      order by ${RANK}, day.obligation_id, day.n limit ${perDay} offset ${skip}) as listed
    join read.calendar_day as day using (obligation_id, n)
    join read.calendar_entry as entry on entry.id = day.obligation_id
    order by day.on_day, ${RANK}, day.obligation_id, day.n`.execute(db);
  return rows.map(itemOf);
}

/** The days of these entries in a span, the first day first. */
export async function daysOf(
  db: Database,
  ids: readonly ObligationId[],
  { from, to }: CalendarSpan,
): Promise<readonly CalendarItem[]> {
  const { rows } = await sql<ItemRow>`
    select ${ENTRY}, day.data
    from read.calendar_day as day join read.calendar_entry as entry on entry.id = day.obligation_id
    where day.obligation_id = any(${ids}::text[]) and day.on_day between ${from} and ${to}
    order by day.on_day, day.obligation_id, day.n`.execute(db);
  return rows.map(itemOf);
}

/** How many fall due in a month, by owner. */
export interface MonthlyDue {
  /** `2026-12` */
  readonly month: string;
  readonly owner: PostId | null;
  readonly count: number;
}

export async function countDueByMonth(
  db: Database,
  selection: CalendarSelection,
  { from, to }: CalendarSpan,
): Promise<readonly MonthlyDue[]> {
  const { rows } = await sql<MonthlyDue>`
    select to_char(on_day, 'YYYY-MM') as month, owner, sum(count)::integer as count from (
      select day.on_day, day.owner, count(*) as count from read.calendar_day as day
      where day.on_day between ${from} and ${to} and day.what = 'due' and ${selected(selection)}
      group by day.on_day, day.owner) as of_day
    group by 1, owner order by 1, owner`.execute(db);
  return rows;
}
