import { sql } from 'kysely';
import type { ObligationId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import type { RegisterFilter } from './register.repository';

/** The sources and the tags that entries in scope have, by which they may be filtered. */
export async function listChoices(
  db: Database,
  scope: RegisterFilter['scope'],
): Promise<{ readonly sources: readonly SourceChoice[]; readonly tags: readonly string[] }> {
  const sources =
    await sql<SourceChoice>`${scope === 'everything' ? EVERY_SOURCE : sourcesIn(scope)}`.execute(db);
  const tags = await sql<{ tag: string }>`${scope === 'everything' ? EVERY_TAG : tagsIn(scope)}`.execute(db);
  return { sources: sources.rows, tags: tags.rows.map(({ tag }) => tag) };
}

interface SourceChoice {
  readonly source: string;
  readonly en: string;
  readonly cy: string;
}

const MOST_CHOICES = 300;

/** Every owner that an entry has, empty for nobody. */
export async function listOwners(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ owner: string }>`
    with recursive leap as (
      (select coalesce(owner, '') as owner from read.obligation order by coalesce(owner, '') limit 1)
      union all
      select (select coalesce(o.owner, '') from read.obligation o where coalesce(o.owner, '') > leap.owner
        order by coalesce(o.owner, '') limit 1) from leap where leap.owner is not null)
    select owner from leap where owner is not null`.execute(db);
  return rows.map(({ owner }) => owner);
}

/** Leaps from one value of the index to the next: as many steps as values, however many entries. */
const EVERY_SOURCE = sql`
  with recursive leap as (
    (select source from read.obligation where source is not null order by source limit 1)
    union all
    select (select o.source from read.obligation o where o.source > leap.source order by o.source limit 1)
      from leap where leap.source is not null)
  select leap.source, t.listing -> 'sourceTitle' ->> 'en' as en, t.listing -> 'sourceTitle' ->> 'cy' as cy
    from leap cross join lateral (select listing from read.obligation o where o.source = leap.source limit 1) as t
    where leap.source is not null limit ${MOST_CHOICES}`;

const sourcesIn = (scope: readonly ObligationId[]) => sql`
  select distinct on (source) source, listing -> 'sourceTitle' ->> 'en' as en, listing -> 'sourceTitle' ->> 'cy' as cy
    from read.obligation where id = any(${scope}) order by source limit ${MOST_CHOICES}`;

const EVERY_TAG = sql`
  with recursive leap as (
    (select tag from read.obligation_tag order by tag limit 1)
    union all
    select (select t.tag from read.obligation_tag t where t.tag > leap.tag order by t.tag limit 1)
      from leap where leap.tag is not null)
  select tag from leap where tag is not null limit ${MOST_CHOICES}`;

const tagsIn = (scope: readonly ObligationId[]) => sql`
  select distinct tag from read.obligation_tag where obligation_id = any(${scope}) order by tag limit ${MOST_CHOICES}`;
