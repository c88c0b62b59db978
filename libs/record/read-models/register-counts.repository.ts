import { type RawBuilder, sql } from 'kysely';
import type { ObligationStanding } from '#domain/obligations';
import type { SearchTerm } from '#domain/search';
import type { Database } from '#record/ledger';
import { countWork } from './work.repository';
import {
  ENTRIES,
  type RegisterFilter,
  SPANS,
  all,
  ofColumns,
  ofIds,
  ofSpans,
  queryOf,
} from './register.repository';

/** How far a count of all goes: beyond it the cost of a page does not grow with the register. */
const MOST_COUNTED = 10_000;
/** The same where each entry must be looked at. */
const MOST_SEARCHED = 1_000;

const isLookedUp = (filter: RegisterFilter): boolean => ofColumns(filter).length + ofIds(filter).length > 0;

/** How far `countRegister` counts these. */
export const countedUpTo = (filter: RegisterFilter): number =>
  isLookedUp(filter) ? MOST_SEARCHED : MOST_COUNTED;

/** How many entries there are of these; of more than `countedUpTo`, one more than that. */
export async function countRegister(db: Database, filter: RegisterFilter): Promise<number> {
  const most = countedUpTo(filter) + 1;
  if (filter.work !== undefined && isOnlyWork(filter))
    return countWork(db, { ...filter.work, today: filter.today }, filter.scope, most - 1);
  const { terms = [], found, matches } = filter;
  if (isOnlySearch(filter)) return Math.min(found?.length ?? matches ?? 0, most);
  if (terms.length === 0 || found !== undefined)
    return countIn(db, ofColumns(filter).length > 0 ? ENTRIES : SPANS, filter, most);
  // some of what a search of many finds are mostly enough; all are looked up where they are not
  const unsearched = { ...filter, terms: [], matches: undefined };
  const some = await countIn(db, searched(terms, SOME), unsearched, most);
  return some === most ? most : countIn(db, searched(terms, null), unsearched, most);
}

/** Nothing but a search narrows it, and what that finds was counted: every entry stands somehow on every day. */
const isOnlySearch = ({
  terms,
  found,
  matches,
  today: _today,
  scope,
  cases,
  former,
  unanswered,
  ...others
}: RegisterFilter): boolean =>
  (terms ?? []).length > 0 &&
  (found !== undefined || matches !== undefined) &&
  scope === 'everything' &&
  cases !== 'none' &&
  former !== true &&
  unanswered !== true &&
  Object.values(others).every((value) => value === undefined);

/** Nothing else narrows it: what asks for something is no case that is over. */
const isOnlyWork = ({
  work: _,
  today: _today,
  scope: _scope,
  cases,
  former,
  unanswered,
  terms,
  ...others
}: RegisterFilter): boolean =>
  (cases ?? 'open') === 'open' &&
  former !== true &&
  unanswered !== true &&
  (terms ?? []).length === 0 &&
  Object.values(others).every((value) => value === undefined);

const SOME = 4_000;

/** Each that the index of words finds: to read the words of all in some order costs far more. */
const searched = (terms: readonly SearchTerm[], most: number | null) => sql`
  read.entries_found(${queryOf(terms)}::tsquery, ${most}::integer) as f(id)
  join read.obligation o on o.id = f.id join read.standing_span s on s.obligation_id = o.id`;

async function countIn(
  db: Database,
  from: RawBuilder<unknown>,
  filter: RegisterFilter,
  most: number,
): Promise<number> {
  const where = all([...ofSpans(filter), ...ofColumns(filter), ...ofIds(filter)]);
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from (select from ${from} where ${where} limit ${most}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many stand so, of each of these, counted as far. */
export async function countStandings(
  db: Database,
  filter: RegisterFilter,
  standings: readonly ObligationStanding[],
): Promise<ReadonlyMap<ObligationStanding, number>> {
  if (standings.length === 0) return new Map();
  const each = standings.map(
    (standing) => sql`select ${standing}::text as standing, count(*) as count from (
      select from ${SPANS} where ${all(ofSpans({ ...filter, standing }))} limit ${MOST_COUNTED + 1}) as counted`,
  );
  const { rows } = await sql<{ standing: ObligationStanding; count: number }>`
    ${sql.join(each, sql` union all `)}`.execute(db);
  return new Map(rows.map(({ standing, count }) => [standing, count]));
}

/** What had passed before loading and has no answer: how many dates, in how many entries, counted as far. */
export async function countUnansweredPast(
  db: Database,
  filter: RegisterFilter,
): Promise<{ readonly dates: number; readonly entries: number }> {
  const { scope, cases } = filter;
  const where = all([
    sql`o.unanswered_past > 0`,
    ...(cases === 'all' ? [] : [sql`not o.over`]),
    ...(scope === 'everything' ? [] : [sql`o.id = any(${scope})`]),
  ]);
  const { rows } = await sql<{ dates: number; entries: number }>`
    select coalesce(sum(unanswered_past), 0)::bigint as dates, count(*) as entries from (
      select o.unanswered_past from read.obligation o where ${where} limit ${MOST_COUNTED + 1}) as counted`.execute(
    db,
  );
  return rows[0] ?? { dates: 0, entries: 0 };
}
