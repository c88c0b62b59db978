import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate, Instant, Language, ObligationId, PostId } from '#domain/kernel';
import { type ObligationKind, type ObligationStanding, obligationStandings } from '#domain/obligations';
import type { SearchTerm } from '#domain/search';
import type { Database } from '#record/ledger';
import { type ObligationListing, type ObligationSummary, listed } from './obligation-summary';

/** Whose entries are listed, and which; what is absent narrows nothing. */
export interface RegisterFilter {
  readonly today: CalendarDate;
  readonly scope: 'everything' | readonly ObligationId[];
  readonly kind?: ObligationKind | undefined;
  /** null: nobody’s */
  readonly owner?: string | null | undefined;
  readonly approver?: string | null | undefined;
  /** owned or approved by one of these */
  readonly posts?: readonly PostId[] | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly standing?: ObligationStanding | undefined;
  readonly source?: string | undefined;
  readonly tag?: string | undefined;
  /** the days of the due date, both included */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly former?: boolean | undefined;
  readonly unanswered?: boolean | undefined;
  readonly cases?: 'open' | 'all' | 'none' | undefined;
  readonly terms?: readonly SearchTerm[] | undefined;
}

export type RegisterOrder = 'register' | 'date' | 'title' | 'owner' | 'standing';

/** Where a page begins: the values by which the entry before it, or after it, is ordered. */
export type RegisterPlace = readonly string[];

export interface RegisterPage {
  readonly order: RegisterOrder;
  readonly descending: boolean;
  readonly language: Language;
  readonly size: number;
  readonly after?: RegisterPlace | undefined;
  readonly before?: RegisterPlace | undefined;
}

export interface PlacedListing {
  readonly listing: ObligationListing;
  readonly place: RegisterPlace;
}

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** As PostgreSQL reads it: every term, of each all the words of one way. */
const queryOf = (terms: readonly SearchTerm[]): string =>
  terms
    .map((ways) =>
      ways
        .map((way) => way.map(({ word, prefix }) => `${quoted(word)}${prefix ? ':*' : ''}`).join(' & '))
        .map((way) => `(${way})`)
        .join(' | '),
    )
    .map((term) => `(${term})`)
    .join(' & ');

const isPost = (column: 'owner' | 'approver', post: string | null): RawBuilder<boolean> =>
  sql`coalesce(o.${sql.ref(column)}, '') = ${post ?? ''}`;

/** What narrows the entries themselves. */
function ofEntries(filter: RegisterFilter): readonly RawBuilder<unknown>[] {
  const { kind, owner, approver, posts, status, source, tag, former, unanswered, cases, terms } = filter;
  return [
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(owner === undefined ? [] : [isPost('owner', owner)]),
    ...(approver === undefined ? [] : [isPost('approver', approver)]),
    ...(posts === undefined
      ? []
      : [sql`(coalesce(o.owner, '') = any(${posts}) or coalesce(o.approver, '') = any(${posts}))`]),
    ...(status === undefined ? [] : [sql`o.status = ${status}`]),
    ...(source === undefined ? [] : [sql`o.source = ${source}`]),
    ...(tag === undefined
      ? []
      : [sql`o.id in (select t.obligation_id from read.obligation_tag t where t.tag = ${tag})`]),
    ...(former === true ? [sql`o.former`] : []),
    ...(unanswered === true ? [sql`o.unanswered_past > 0 and o.status = 'open'`] : []),
    ...(cases === 'none' ? [sql`o.kind <> 'case'`] : []),
    ...(terms === undefined || terms.length === 0 ? [] : [sql`o.search @@ ${queryOf(terms)}::tsquery`]),
  ];
}

/** What narrows the spans of days, without looking at the entries. */
function ofSpans({
  today,
  scope,
  standing,
  from,
  to,
  cases,
}: RegisterFilter): readonly RawBuilder<unknown>[] {
  return [
    sql`s.from_day <= ${today}::date and s.until_day > ${today}::date`,
    ...(cases === 'all' ? [] : [sql`not s.over`]),
    ...(scope === 'everything' ? [] : [sql`s.obligation_id = any(${scope})`]),
    ...(standing === undefined ? [] : [sql`s.rank = ${obligationStandings.indexOf(standing)}`]),
    ...(from === undefined && to === undefined ? [] : [sql`s.due_on is not null`]),
    ...(from === undefined ? [] : [sql`s.sort_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`s.sort_on <= ${to}::date`]),
  ];
}

/** What an order compares, and the type in which a cursor gives it back. */
type Key = readonly [RawBuilder<unknown>, string];

/** Each is the beginning of an index. The latest date first leaves what has none at the end, as the earliest first does. */
function keysOf({ order, descending, language }: RegisterPage): readonly Key[] {
  if (order === 'register') return [[sql`s.complete`, 'boolean'], SORTED_ON, SPAN_ID];
  if (order === 'date') return descending ? [[sql`s.sort_back`, 'integer'], SPAN_ID] : [SORTED_ON, SPAN_ID];
  if (order === 'standing') return [[sql`s.rank`, 'smallint'], SORTED_ON, SPAN_ID];
  if (order === 'title') return [[language === 'cy' ? sql`o.title_cy` : sql`o.title_en`, 'text'], ID];
  return [[sql`coalesce(o.owner, '')`, 'text'], ID];
}

const ID: Key = [sql`o.id`, 'text'];
const SORTED_ON: Key = [sql`s.sort_on`, 'date'];
const SPAN_ID: Key = [sql`s.obligation_id`, 'text'];

const list = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...parts]);
const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...parts], sql` and `);

const SPANS = sql`read.standing_span s`;
const ENTRIES = sql`read.standing_span s join read.obligation o on o.id = s.obligation_id`;

/** @param back towards what stands before the place */
function beyond(keys: readonly Key[], place: RegisterPlace, back: boolean): RawBuilder<unknown> {
  const left = list(keys.map(([column]) => column));
  const right = list(keys.map(([, type], index) => sql`${place[index] ?? ''}::text::${sql.raw(type)}`));
  return back ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`;
}

interface PlacedRow {
  readonly position: number;
  readonly nextWakeAt: Instant | null;
  readonly summary: string;
  readonly place: RegisterPlace;
}

/** The entries of a page and one more, in the order asked for; before a place, the nearest first. */
const registerPageQuery = (filter: RegisterFilter, page: RegisterPage) => {
  const keys = keysOf(page);
  const place = page.after ?? page.before;
  const falls = page.descending && page.order !== 'date' && page.order !== 'register';
  const back = falls !== (page.before !== undefined);
  const narrowed = [...ofSpans(filter), ...ofEntries(filter)];
  const where = all(place === undefined ? narrowed : [...narrowed, beyond(keys, place, back)]);
  const order = list(keys.map(([column]) => (back ? sql`${column} desc` : column)));
  const placed = list(keys.map(([column]) => sql`${column}::text`));
  return sql<PlacedRow>`select o.position, o.next_wake_at, o.summary, array[${placed}] as place
    from ${ENTRIES} where ${where} order by ${order} limit ${page.size + 1}`;
};

interface ListedPage {
  readonly entries: readonly ObligationListing[];
  /** where the pages before and after it begin; null where there is none */
  readonly previous: RegisterPlace | null;
  readonly next: RegisterPlace | null;
}

/** A page of the register. */
export async function listRegister(
  db: Database,
  filter: RegisterFilter,
  page: RegisterPage,
): Promise<ListedPage> {
  const { rows } = await registerPageQuery(filter, page).execute(db);
  const backwards = page.before !== undefined;
  const kept = backwards ? rows.slice(0, page.size).toReversed() : rows.slice(0, page.size);
  const [first, last] = [kept[0]?.place ?? null, kept.at(-1)?.place ?? null];
  const isMore = rows.length > page.size;
  return {
    entries: kept.map(({ summary, position, nextWakeAt }) =>
      listed(JSON.parse(summary) as ObligationSummary, filter.today, { position, nextWakeAt }),
    ),
    previous: (backwards ? isMore : page.after !== undefined) ? first : null,
    next: (backwards ? true : isMore) ? last : null,
  };
}

/** How far a count of all goes: beyond it the cost of a page does not grow with the register. */
const MOST_COUNTED = 10_000;
/** The same where each entry must be looked at. */
const MOST_SEARCHED = 1_000;

const needsEntries = (filter: RegisterFilter): boolean => ofEntries(filter).length > 0;

/** How far `countRegister` counts these. */
export const countedUpTo = (filter: RegisterFilter): number =>
  needsEntries(filter) ? MOST_SEARCHED : MOST_COUNTED;

/** How many entries there are of these; of more than `countedUpTo`, one more than that. */
export async function countRegister(db: Database, filter: RegisterFilter): Promise<number> {
  const from = needsEntries(filter) ? ENTRIES : SPANS;
  const where = all([...ofSpans(filter), ...ofEntries(filter)]);
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from (select from ${from} where ${where} limit ${countedUpTo(filter) + 1}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many stand so, of each of these, counted as far. */
export async function countStandings(
  db: Database,
  filter: RegisterFilter,
  standings: readonly ObligationStanding[],
): Promise<ReadonlyMap<ObligationStanding, number>> {
  const { rows } = await sql<{ standing: ObligationStanding; count: number }>`
    select wanted.standing, counted.count from unnest(${standings}::text[], ${standings.map((each) =>
      obligationStandings.indexOf(each),
    )}::smallint[]) as wanted(standing, rank)
    cross join lateral (select count(*) as count from (
      select from ${SPANS} where s.rank = wanted.rank and ${all(ofSpans(filter))} limit ${MOST_COUNTED + 1}) as standing_so) as counted`.execute(
    db,
  );
  return new Map(rows.map(({ standing, count }) => [standing, count]));
}

/** What had passed before loading and has no answer: how many dates, in how many entries, counted as far. */
export async function countUnansweredPast(
  db: Database,
  filter: RegisterFilter,
): Promise<{ readonly dates: number; readonly entries: number }> {
  const where = all([...ofSpans(filter), ...ofEntries({ ...filter, unanswered: true })]);
  const { rows } = await sql<{ dates: number; entries: number }>`
    select coalesce(sum(unanswered_past), 0)::bigint as dates, count(*) as entries from (
      select o.unanswered_past from ${ENTRIES} where ${where} limit ${MOST_COUNTED + 1}) as counted`.execute(
    db,
  );
  return rows[0] ?? { dates: 0, entries: 0 };
}
