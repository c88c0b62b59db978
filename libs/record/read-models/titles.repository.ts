import { type RawBuilder, sql } from 'kysely';
import type { ObligationId, PartlyTranslated } from '#domain/kernel';
import type { SearchTerm } from '#domain/search';
import type { Database } from '#record/ledger';
import { queryOf } from './register.repository';

type Scope = 'everything' | readonly ObligationId[];

/** An entry by its id and title. */
export interface TitledEntry {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
}

interface TitleRow {
  readonly id: ObligationId;
  readonly title: string;
}

const titled = async (db: Database, query: RawBuilder<TitleRow>): Promise<readonly TitledEntry[]> =>
  (await query.execute(db)).rows.map(({ id, title }) => ({
    id,
    title: JSON.parse(title) as PartlyTranslated,
  }));

/** The titles of these entries, by id. */
export async function titlesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartlyTranslated>> {
  if (ids.length === 0) return new Map();
  const rows = await titled(
    db,
    sql<TitleRow>`select id, summary::json ->> 'title' as title from read.obligation
      where id = any(${sql.val([...ids])}::text[])`,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const inScope = (scope: Scope): RawBuilder<unknown> =>
  scope === 'everything' ? sql`true` : sql`o.id = any(${sql.val([...scope])}::text[])`;

/** Every entry in scope, by id: for what must name each of them. */
export const everyTitle = (db: Database, scope: Scope): Promise<readonly TitledEntry[]> =>
  titled(
    db,
    sql<TitleRow>`select o.id, o.summary::json ->> 'title' as title from read.obligation o
      where ${inScope(scope)} order by o.id`,
  );

/** The entries in scope that a search finds, by id; no more than so many. */
export const findTitles = (
  db: Database,
  { scope, terms }: { readonly scope: Scope; readonly terms: readonly SearchTerm[] },
  most: number,
): Promise<readonly TitledEntry[]> =>
  titled(
    db,
    sql<TitleRow>`select o.id, o.summary::json ->> 'title' as title
      from read.entries_found(${queryOf(terms)}::tsquery, null::integer) as found(id)
      join read.obligation o on o.id = found.id where ${inScope(scope)} order by o.id limit ${most}`,
  );

/** The ids alone. */
export async function findIds(
  db: Database,
  { scope, terms }: { readonly scope: Scope; readonly terms: readonly SearchTerm[] },
  most: number,
): Promise<readonly ObligationId[]> {
  const { rows } = await sql<{ id: ObligationId }>`
    select o.id from read.entries_found(${queryOf(terms)}::tsquery, null::integer) as o(id)
    where ${inScope(scope)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
