import { sql } from 'kysely';
import { type Bilingual, type ObligationId, both } from '#domain/kernel';
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

/** The documents and Acts that entries were registered from, by their English titles. */
export async function listSourceTitles(db: Database): Promise<readonly Bilingual[]> {
  const { rows } = await sql<{ en: string; cy: string | null }>`
    select title ->> 'en' as en, max(title ->> 'cy') as cy
    from read.obligation as entry join ledger.events as first on first.stream = entry.id and first.version = 1,
      lateral (select first.data::jsonb #> '{definition,source,title}' as title) as source
    where title ->> 'en' is not null
    group by 1 order by 1`.execute(db);
  return rows.map(({ en, cy }) => both(en, cy ?? en));
}
