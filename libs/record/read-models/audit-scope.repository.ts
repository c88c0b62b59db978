import { sql } from 'kysely';
import type { ObligationId } from '#domain/kernel';
import type { Database } from '#record/ledger';

interface Wanted {
  readonly kinds: readonly string[];
  /** English titles of documents and Acts */
  readonly sources: readonly string[];
}

/** The entries that are of one of the kinds, or were registered from one of the sources. */
export async function idsOfKindsAndSources(
  db: Database,
  { kinds, sources }: Wanted,
): Promise<readonly ObligationId[]> {
  const { rows } = await sql<{ id: ObligationId }>`
    select entry.id from read.obligation as entry
      join ledger.events as first on first.stream = entry.id and first.version = 1
    where entry.summary::jsonb ->> 'kind' = any(${[...kinds]})
      or first.data::jsonb #>> '{definition,source,title,en}' = any(${[...sources]})
    order by entry.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The English titles of the documents and Acts that entries were registered from. */
export async function listSourceTitles(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct first.data::jsonb #>> '{definition,source,title,en}' as title
    from read.obligation as entry join ledger.events as first on first.stream = entry.id and first.version = 1
    where first.data::jsonb #>> '{definition,source,title,en}' is not null
    order by title`.execute(db);
  return rows.map(({ title }) => title);
}
