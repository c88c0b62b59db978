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

const ownedBy = (owner: PostId | null): Condition =>
  owner === null ? sql`entry.owner is null` : sql`entry.owner = ${owner}`;

/** Of `entry`; always at least one condition. */
function selected({ scope, owner, posts, kind, source }: CalendarSelection): Condition {
  const conditions: readonly Condition[] = [
    scope === 'everything' ? sql`true` : sql`entry.id = any(${scope}::text[])`,
    ...(owner === undefined ? [] : [ownedBy(owner)]),
    ...(posts === undefined
      ? []
      : [sql`(entry.owner = any(${posts}::text[]) or entry.approver = any(${posts}::text[]))`]),
    ...(kind === undefined ? [] : [sql`entry.kind = ${kind}`]),
    ...(source === undefined ? [] : [sql`entry.source = ${source}`]),
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
    select day.on_day as on, day.what, count(*)::integer as count
    from read.calendar_day as day join read.calendar_entry as entry on entry.id = day.obligation_id
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
    with numbered as (
      select day.obligation_id, day.n, day.on_day,
        row_number() over (partition by day.on_day order by ${RANK}, day.obligation_id, day.n) as place
      from read.calendar_day as day join read.calendar_entry as entry on entry.id = day.obligation_id
      where day.on_day between ${from} and ${to} and ${selected(selection)})
    select ${ENTRY}, day.data
    from numbered join read.calendar_day as day using (obligation_id, n)
      join read.calendar_entry as entry on entry.id = numbered.obligation_id
    where place > ${skip} and place <= ${skip + perDay}
    order by numbered.on_day, place`.execute(db);
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

export const trackOrders = ['date', 'owner', 'kind', 'source'] as const;
export type TrackOrder = (typeof trackOrders)[number];

const GROUP: Readonly<Record<TrackOrder, Condition>> = {
  date: sql`null::text`,
  owner: sql`coalesce(entry.owner, '')`,
  kind: sql`entry.kind`,
  source: sql`entry.source`,
};

/**
 * The entries with a day in a span: by what they are grouped by, then by the next of its days from today, those that have none last.
 * @returns one page, and how many there are in all
 */
export async function listTracks(
  db: Database,
  selection: CalendarSelection,
  asked: CalendarSpan & {
    readonly today: CalendarDate;
    readonly order: TrackOrder;
    readonly limit: number;
    readonly skip: number;
  },
): Promise<{ readonly ids: readonly ObligationId[]; readonly total: number }> {
  const { from, to, today, order, limit, skip } = asked;
  const { rows } = await sql<{ readonly id: ObligationId; readonly total: number }>`
    with track as (
      select day.obligation_id as id, min(day.on_day) filter (where day.on_day >= ${today}) as next_on,
        max(day.on_day) as last_on
      from read.calendar_day as day where day.on_day between ${from} and ${to} group by day.obligation_id)
    select track.id, count(*) over ()::integer as total
    from track join read.calendar_entry as entry on entry.id = track.id
    where ${selected(selection)}
    order by ${GROUP[order]}, track.next_on nulls last, track.last_on desc, track.id
    limit ${limit} offset ${skip}`.execute(db);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
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
    select to_char(day.on_day, 'YYYY-MM') as month, entry.owner, count(*)::integer as count
    from read.calendar_day as day join read.calendar_entry as entry on entry.id = day.obligation_id
    where day.on_day between ${from} and ${to} and day.what = 'due' and ${selected(selection)}
    group by 1, entry.owner order by 1, entry.owner`.execute(db);
  return rows;
}

const isEverything = ({ scope, ...others }: CalendarSelection): boolean =>
  scope === 'everything' && Object.values(others).every((value) => value === undefined);

const ofSelection = (selection: CalendarSelection, limit: number): Condition => sql`
  select entry.source, min(entry.source_title) as title, count(*)::integer as entries
  from read.calendar_entry as entry where ${selected(selection)}
  group by entry.source order by entries desc, entry.source limit ${limit}`;

/** A source that entries of the register have. */
export interface CalendarSource {
  /** what it is filtered by */
  readonly source: string;
  readonly title: PartlyTranslated;
  readonly entries: number;
}

/** Leaps from one source of the index to the next: as many steps as sources, however many entries; of each a few are counted. */
const everySource = (limit: number): Condition => sql`
  with recursive leap as (
    (select source from read.calendar_entry order by source limit 1)
    union all
    select (select e.source from read.calendar_entry e where e.source > leap.source order by e.source limit 1)
      from leap where leap.source is not null)
  select leap.source, of_source.title, of_source.entries from leap cross join lateral (
    select min(few.source_title) as title, count(*)::integer as entries from (
      select e.source_title from read.calendar_entry e where e.source = leap.source limit ${COUNTED_OF_A_SOURCE}) as few
    ) as of_source
  where leap.source is not null order by of_source.entries desc, leap.source limit ${limit}`;
const COUNTED_OF_A_SOURCE = 50;

/** The sources of what may be seen: those with the most entries, counted up to fifty, by their key. */
export async function listSourcesOf(
  db: Database,
  selection: CalendarSelection,
  limit: number,
): Promise<readonly CalendarSource[]> {
  const { rows } = await sql<{
    readonly source: string;
    readonly title: string;
    readonly entries: number;
  }>`
    select * from (${isEverything(selection) ? everySource(limit) : ofSelection(selection, limit)}) as most
    order by source`.execute(db);
  return rows.map(({ title, ...rest }) => ({ ...rest, title: JSON.parse(title) as PartlyTranslated }));
}
