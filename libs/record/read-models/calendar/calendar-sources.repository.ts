import { type RawBuilder, sql } from 'kysely';
import type { ObligationId, PartlyTranslated } from '#domain/kernel';
import type { Database } from '#record/ledger';

type Scope = 'everything' | readonly ObligationId[];

const sourcesIn = (scope: readonly ObligationId[], limit: number): RawBuilder<unknown> => sql`
  select entry.source, min(entry.source_title) as title, count(*)::integer as entries
  from read.calendar_entry as entry where entry.id = any(${scope}::text[])
  group by entry.source order by entries desc, entry.source limit ${limit}`;

/** A source that entries of the register have. */
export interface CalendarSource {
  /** what it is filtered by */
  readonly source: string;
  readonly title: PartlyTranslated;
  readonly entries: number;
}

/** Leaps from one source of the index to the next: as many steps as sources, however many entries; of each a few are counted. */
const everySource = (limit: number): RawBuilder<unknown> => sql`
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
  scope: Scope,
  limit: number,
): Promise<readonly CalendarSource[]> {
  const { rows } = await sql<{
    readonly source: string;
    readonly title: string;
    readonly entries: number;
  }>`
    select * from (${scope === 'everything' ? everySource(limit) : sourcesIn(scope, limit)}) as most
    order by source`.execute(db);
  return rows.map(({ title, ...rest }) => ({ ...rest, title: JSON.parse(title) as PartlyTranslated }));
}
