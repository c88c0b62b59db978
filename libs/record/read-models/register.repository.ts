import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate, Instant, Language, ObligationId, PostId } from '#domain/kernel';
import { type ObligationKind, type ObligationStanding, obligationStandings } from '#domain/obligations';
import type { SearchTerm } from '#domain/search';
import type { Database } from '#record/ledger';
import { type ObligationListing, type ObligationSummary, listed } from './obligation-summary';
import type { WorkAsked } from './work-lists';
import { asksFor } from './work.repository';

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
  /** those that ask this of somebody */
  readonly work?: Omit<WorkAsked, 'today'> | undefined;
  readonly terms?: readonly SearchTerm[] | undefined;
  /** those that a search found, where they are few: `withFound` */
  readonly found?: readonly string[] | undefined;
  /** how many it found, where they are more */
  readonly matches?: number | undefined;
}

export type RegisterOrder = 'register' | 'date' | 'title' | 'owner' | 'standing';

/** Where a page begins: the values by which the entry before it, or after it, is ordered. */
export type RegisterPlace = readonly string[];

export interface RegisterPage {
  readonly order: RegisterOrder;
  readonly descending: boolean;
  readonly language: Language;
  /** of the order by owner: every owner, empty for nobody, in their order */
  readonly owners?: readonly string[] | undefined;
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
export const queryOf = (terms: readonly SearchTerm[]): string =>
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
  sql`coalesce(s.${sql.ref(column)}, '') = ${post ?? ''}`;

/** What narrows the entries by their own columns. */
export function ofColumns(filter: RegisterFilter): readonly RawBuilder<unknown>[] {
  const { posts, status, source, former, unanswered, cases } = filter;
  return [
    ...(posts === undefined
      ? []
      : [sql`(coalesce(o.owner, '') = any(${posts}) or coalesce(o.approver, '') = any(${posts}))`]),
    ...(status === undefined ? [] : [sql`o.status = ${status}`]),
    ...(source === undefined ? [] : [sql`o.source = ${source}`]),
    ...(former === true ? [sql`o.former`] : []),
    ...(unanswered === true ? [sql`o.unanswered_past > 0`] : []),
    ...(cases === 'none' ? [sql`o.kind <> 'case'`] : []),
    ...(isSearchedOneByOne(filter) ? [sql`o.search @@ ${queryOf(filter.terms ?? [])}::tsquery`] : []),
  ];
}

/** What narrows them by what their spans say too, and by what else there is of them, which their ids alone tell. */
export function ofIds(filter: RegisterFilter): readonly RawBuilder<unknown>[] {
  const { kind, owner, approver, tag, work, today, found, matches = 0, terms = [], cases } = filter;
  const isHashed = matches > 0 && !isSearchedOneByOne(filter);
  return [
    ...(kind === undefined ? [] : [sql`s.kind = ${kind}`]),
    ...(owner === undefined ? [] : [isPost('owner', owner)]),
    ...(approver === undefined ? [] : [isPost('approver', approver)]),
    ...(tag === undefined
      ? []
      : [sql`s.obligation_id in (select t.obligation_id from read.obligation_tag t where t.tag = ${tag})`]),
    ...(work === undefined ? [] : [asksFor({ ...work, today })]),
    ...(found === undefined ? [] : [sql`s.obligation_id = any(${found})`]),
    ...(isHashed
      ? [
          sql`(s.obligation_id in (
            select f.id from read.entries_found(${queryOf(terms)}::tsquery, null, ${cases === 'all'}) as f(id))) is true`,
        ]
      : []),
  ];
}

/** So many at most are named one by one. */
const FEW = 500;
/** So many at most are gathered first; more than that are met soon in any order. */
const MANY = 10_000;

/** Each is asked whether it has the words. */
const isSearchedOneByOne = ({ terms = [], found, matches }: RegisterFilter): boolean =>
  terms.length > 0 && found === undefined && (matches === undefined || matches > MANY);

/** The same filter with what its search finds, where that is few, else with how many that is. */
export async function withFound(db: Database, filter: RegisterFilter): Promise<RegisterFilter> {
  if (filter.terms === undefined || filter.terms.length === 0) return filter;
  const asked = sql`${queryOf(filter.terms)}::tsquery`;
  const withOver = filter.cases === 'all';
  const counted = await sql<{ matches: number }>`
    select read.count_found(${asked}, ${MANY + 1}, ${withOver}) as matches`.execute(db);
  const matches = counted.rows[0]?.matches ?? 0;
  if (matches > FEW) return { ...filter, matches };
  const { rows } = await sql<{ id: string }>`
    select f.id from read.entries_found(${asked}, ${FEW}, ${withOver}) as f(id)`.execute(db);
  return { ...filter, found: rows.map(({ id }) => id) };
}

/** What follows of the date where an entry stands so: the days of the index that need not be read. */
function datesOf(standing: ObligationStanding, today: CalendarDate): readonly RawBuilder<unknown>[] {
  if (standing === 'late' || standing === 'date-passed-outcome-not-recorded')
    return [sql`s.sort_on < ${today}::date`];
  if (standing === 'due-soon')
    return [sql`s.sort_on >= ${today}::date`, sql`s.sort_on <= ${today}::date + 31`];
  return standing === 'not-due' ? [sql`s.sort_on > ${today}::date`] : [];
}

/** What narrows the spans of days, without looking at the entries. */
export function ofSpans({
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
    ...(standing === undefined
      ? []
      : [sql`s.rank = ${obligationStandings.indexOf(standing)}`, ...datesOf(standing, today)]),
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
  return [[language === 'cy' ? sql`o.title_cy` : sql`o.title_en`, 'text'], ID];
}

const ID: Key = [sql`o.id`, 'text'];
const SORTED_ON: Key = [sql`s.sort_on`, 'date'];
const SPAN_ID: Key = [sql`s.obligation_id`, 'text'];

const list = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...parts]);
export const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join([...parts], sql` and `);

export const SPANS = sql`read.standing_span s`;
export const ENTRIES = sql`read.standing_span s join read.obligation o on o.id = s.obligation_id`;

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

/** The entries of a page and one more, in the order asked for; before a place, the nearest first. What they say is read of these alone. */
export const registerPageQuery = (filter: RegisterFilter, page: RegisterPage) => {
  const keys = keysOf(page);
  const place = page.after ?? page.before;
  const falls = page.descending && page.order !== 'date' && page.order !== 'register';
  const back = falls !== (page.before !== undefined);
  const narrowed = [...ofSpans(filter), ...ofColumns(filter), ...ofIds(filter)];
  if (page.order === 'owner') return byOwner(narrowed, page, back);
  const where = all(place === undefined ? narrowed : [...narrowed, beyond(keys, place, back)]);
  const order = list(keys.map(([column]) => (back ? sql`${column} desc` : column)));
  const placed = list(keys.map(([column]) => sql`${column}::text`));
  const from = page.order === 'title' || ofColumns(filter).length > 0 ? ENTRIES : SPANS;
  return sql<PlacedRow>`select o.position, o.next_wake_at, o.summary, page.place from (
      select s.obligation_id, array[${placed}] as place, row_number() over (order by ${order}) as n
      from ${from} where ${where} order by ${order} limit ${page.size + 1}) as page
    join read.obligation o on o.id = page.obligation_id order by page.n`;
};

/** Each owner’s entries in turn: of each no more than a page. */
function byOwner(narrowed: readonly RawBuilder<unknown>[], page: RegisterPage, back: boolean) {
  const { owners = [], size, after, before } = page;
  const [owner = '', id = ''] = after ?? before ?? [];
  const n = sql`coalesce(array_position(${owners}::text[], ${owner}), 0)`;
  const place = sql`(owner.n, o.id) ${back ? sql`<` : sql`>`} (${n}, ${id})`;
  const isPlaced = (after ?? before) !== undefined;
  const where = all([...narrowed, sql`coalesce(o.owner, '') = owner.post`, ...(isPlaced ? [place] : [])]);
  const falls = back ? sql`desc` : sql`asc`;
  return sql<PlacedRow>`select of_owner.position, of_owner.next_wake_at, of_owner.summary, array[owner.post, of_owner.id] as place
    from unnest(${owners}::text[]) with ordinality as owner(post, n) cross join lateral (
      select o.position, o.next_wake_at, o.summary, o.id from ${ENTRIES} where ${where}
      order by o.id ${falls} limit ${size + 1}) as of_owner
    order by owner.n ${falls}, of_owner.id ${falls} limit ${size + 1}`;
}

interface ListedPage {
  readonly entries: readonly ObligationListing[];
  /** where the pages before and after it begin; null where there is none */
  readonly previous: RegisterPlace | null;
  readonly next: RegisterPlace | null;
}

/** All that a filter finds, by id. */
export async function listRegisterIds(
  db: Database,
  filter: RegisterFilter,
): Promise<readonly ObligationId[]> {
  const narrowed = all([...ofSpans(filter), ...ofColumns(filter), ...ofIds(filter)]);
  const from = ofColumns(filter).length > 0 ? ENTRIES : SPANS;
  const { rows } = await sql<{ id: ObligationId }>`
    select s.obligation_id as id from ${from} where ${narrowed} order by s.obligation_id`.execute(db);
  return rows.map(({ id }) => id);
}

/** A page of the register. */
export async function listRegister(
  db: Database,
  filter: RegisterFilter,
  page: RegisterPage,
): Promise<ListedPage> {
  const { rows } = await registerPageQuery(filter, page).execute(db);
  const backwards = page.before !== undefined;
  const shown = backwards ? rows.slice(0, page.size).toReversed() : rows.slice(0, page.size);
  const [first, last] = [shown[0]?.place ?? null, shown.at(-1)?.place ?? null];
  const isMore = rows.length > page.size;
  return {
    entries: shown.map(({ summary, position, nextWakeAt }) =>
      listed(JSON.parse(summary) as ObligationSummary, filter.today, { position, nextWakeAt }),
    ),
    previous: (backwards ? isMore : page.after !== undefined) ? first : null,
    next: (backwards ? true : isMore) ? last : null,
  };
}
