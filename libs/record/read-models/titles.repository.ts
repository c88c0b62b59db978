import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate, ObligationId, PartlyTranslated } from '#domain/kernel';
import type { ObligationKind } from '#domain/obligations';
import type { SearchTerm } from '#domain/search';
import type { Database } from '#record/ledger';
import type { ObligationSummary } from './obligation-summary';
import { queryOf } from './register.repository';
import { readModels } from './tables/tables';

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

/** An entry as a line about one of its occurrences names it. */
interface NamedEntry {
  readonly title: PartlyTranslated;
  readonly kind: ObligationKind;
  /** the last day of an occurrence; null for none */
  readonly dueOn: (occurrence: number | null) => CalendarDate | null;
}

/** These entries with the days of their occurrences, by id. */
export async function namedEntries(
  db: Database,
  ids: readonly ObligationId[],
): Promise<ReadonlyMap<string, NamedEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await readModels(db)
    .selectFrom('read.obligation')
    .select(['id', 'summary'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, summary }) => {
      const { title, kind, occurrences } = JSON.parse(summary) as ObligationSummary;
      const dueOn: NamedEntry['dueOn'] = (occurrence) =>
        occurrences.find(({ number }) => number === occurrence)?.lastLawfulDay ?? null;
      return [id, { title, kind, dueOn }];
    }),
  );
}

const inScope = (scope: Scope): RawBuilder<unknown> =>
  scope === 'everything' ? sql`true` : sql`o.id = any(${sql.val([...scope])}::text[])`;

/** Of what a search of everybody’s entries finds no more is looked at: of so many, more words tell which is meant. */
const LOOKED_AT = 500;

/** The entries in scope that a search finds, by id; no more than so many. */
export const findTitles = (
  db: Database,
  { scope, terms }: { readonly scope: Scope; readonly terms: readonly SearchTerm[] },
  most: number,
): Promise<readonly TitledEntry[]> =>
  titled(
    db,
    sql<TitleRow>`select o.id, o.summary::json ->> 'title' as title
      from read.entries_found(${queryOf(terms)}::tsquery, ${scope === 'everything' ? LOOKED_AT : null}::integer) as found(id)
      join read.obligation o on o.id = found.id where ${inScope(scope)} order by o.id limit ${most}`,
  );

/** The ids alone. */
export async function findIds(
  db: Database,
  { scope, terms }: { readonly scope: Scope; readonly terms: readonly SearchTerm[] },
  most: number,
): Promise<readonly ObligationId[]> {
  const { rows } = await sql<{ id: ObligationId }>`
    select o.id from read.entries_found(${queryOf(terms)}::tsquery, ${scope === 'everything' ? most : null}::integer) as o(id)
    where ${inScope(scope)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
