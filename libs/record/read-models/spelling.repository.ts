import { sql } from 'kysely';
import type { Database } from '#record/ledger';
import type { ObligationId } from '#domain/kernel';
import { queryOf } from './register.repository';

/** Entries that are looked at: enough to tell a common word from a rare one. */
const LOOKED_AT = 200;

/** Those of these words that entries in scope have, the most common first. */
export async function wordsThere(
  db: Database,
  scope: 'everything' | readonly ObligationId[],
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const any = [words.map((word) => [{ word, prefix: false }])];
  const seen = scope === 'everything' ? sql`true` : sql`o.id = any(${sql.val([...scope])}::text[])`;
  const { rows } = await sql<{ word: string }>`
    select word from (
      select o.search from read.entries_found(${queryOf(any)}::tsquery, ${LOOKED_AT}) as near(id)
        join read.obligation o on o.id = near.id where ${seen}
    ) as found cross join lateral unnest(tsvector_to_array(found.search)) as word
    where word = any(${sql.val([...words])}::text[]) group by word order by count(*) desc, word`.execute(db);
  return rows.map(({ word }) => word);
}
