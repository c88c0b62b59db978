import { sql } from 'kysely';
import type { JsonObject } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Difference, differenceOf } from './following/difference';
import type { ObligationRow } from './tables/tables';

/** The tables that are made of an entry’s listing, each with its key beside the entry, and the function that makes its rows. */
const TABLES = [
  { name: 'standing-span', table: 'read.standing_span', keys: ['from_day'], rowsIn: 'read.spans_in' },
  { name: 'obligation-tag', table: 'read.obligation_tag', keys: ['tag'], rowsIn: 'read.tags_in' },
  { name: 'link', table: 'read.link', keys: ['type', 'to_id'], rowsIn: 'read.links_in' },
  { name: 'done-occurrence', table: 'read.done_occurrence', keys: ['number'], rowsIn: 'read.outcomes_in' },
] as const;

type Listed = Pick<ObligationRow, 'id' | 'listing'>;

interface Compared {
  readonly id: string;
  readonly live: JsonObject | null;
  readonly rebuilt: JsonObject | null;
}

/** Entries at a time: their listings are sent to the database. */
const PAGE = 500;

/** How the rows of these tables differ from those that the rebuilt listings have. */
export async function differencesFromListings(
  db: Database,
  rebuilt: readonly Listed[],
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const table of TABLES) {
    const add = (rows: readonly Compared[]) => {
      for (const { id, live, rebuilt: expected } of rows) {
        const difference = differenceOf(table.name, id, live ?? undefined, expected ?? undefined);
        if (difference !== null) found.push(difference);
      }
    };
    for (let from = 0; from < rebuilt.length; from += PAGE)
      add(await comparedIn(db, table, rebuilt.slice(from, from + PAGE)));
    add(await ofNoEntry(db, table, rebuilt));
  }
  return found;
}

type Table = (typeof TABLES)[number];

/** The name of a row: its entry and its keys. */
const named = (alias: string, { keys }: Table) =>
  sql.join(
    ['obligation_id', ...keys].map((key) => sql`${sql.ref(`${alias}.${key}`)}::text`),
    sql` || '/' || `,
  );

async function comparedIn(db: Database, of: Table, entries: readonly Listed[]) {
  const { table, keys, rowsIn } = of;
  const ids = entries.map(({ id }) => id);
  const same = sql.join(
    ['obligation_id', ...keys].map((key) => sql`${sql.ref(`l.${key}`)} = ${sql.ref(`r.${key}`)}`),
    sql` and `,
  );
  const { rows } = await sql<Compared>`
    select coalesce(${named('l', of)}, ${named('r', of)}) as id,
      to_jsonb(l) as live, to_jsonb(r) as rebuilt
    from (select * from ${sql.table(table)} where obligation_id = any(${ids}::text[])) as l
    full join (
      select made.* from unnest(${ids}::text[], ${entries.map(({ listing }) => listing)}::text[]) as entry(id, listing)
        cross join lateral ${sql.raw(rowsIn)}(entry.id, entry.listing::jsonb) as made) as r
      on ${same}
    where to_jsonb(l) is distinct from to_jsonb(r) order by 1`.execute(db);
  return rows;
}

async function ofNoEntry(db: Database, of: Table, entries: readonly Listed[]) {
  const { rows } = await sql<Compared>`
    select ${named('l', of)} as id, to_jsonb(l) as live, null as rebuilt
    from ${sql.table(of.table)} as l
    where obligation_id not in (select unnest(${entries.map(({ id }) => id)}::text[])) order by 1`.execute(
    db,
  );
  return rows;
}
