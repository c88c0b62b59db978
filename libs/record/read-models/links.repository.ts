import { sql } from 'kysely';
import type { CalendarDate, ObligationId } from '#domain/kernel';
import type { Link, ObligationKind, Placed } from '#domain/obligations';
import { searchTerms } from '#domain/search';
import type { Database } from '#record/ledger';
import { type ObligationListing, type ObligationSummary, listed } from './obligation-summary';
import { queryOf } from './register.repository';
import { readModels } from './tables/tables';

/** The kinds of those of these entries that are on the register, by id. */
export async function kindsOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObligationKind>> {
  const { rows } = await sql<{ id: string; kind: ObligationKind }>`
    select id, kind from read.obligation where id = any(${sql.val([...ids])}::text[])`.execute(db);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** The links of these types that stand and can be reached from these entries, each with the entry that has it. */
export async function linksAround(
  db: Database,
  ids: readonly string[],
  types: readonly Link['type'][],
): Promise<readonly Placed[]> {
  const stands = sql`l.stands and l.type = any(${sql.val([...types])}::text[])`;
  const { rows } = await sql<{ from: string; type: Link['type']; to: ObligationId }>`
    with recursive around(id) as (
      select unnest(${sql.val([...ids])}::text[])
      union
      select near.id from around cross join lateral (
        select l.to_id as id from read.link l where l.obligation_id = around.id and ${stands}
        union all
        select l.obligation_id from read.link l where l.to_id = around.id and ${stands}) as near)
    select l.obligation_id as from, l.type, l.to_id as to
    from around join read.link l on l.obligation_id = around.id where ${stands}
    order by l.obligation_id, l.type, l.to_id`.execute(db);
  return rows.map(({ from, type, to }) => ({ from, link: { type, to } }));
}

/** Entries that are looked at for ids that somebody may have meant. */
const LOOKED_AT = 500;
const SHARED_LETTERS = 3;

/** Ids that begin as this one does, or have one of its words: among these is what somebody may have meant. */
export async function idsLike(db: Database, id: string): Promise<readonly string[]> {
  const start = id.slice(0, SHARED_LETTERS);
  const anyWord = searchTerms(id.replaceAll('-', ' ')).flat();
  const ofWords = sql`union (select f.id from read.entries_found(${queryOf([anyWord])}::tsquery, ${LOOKED_AT}) as f(id))`;
  const { rows } = await sql<{ id: string }>`
    (select id from read.obligation where id >= ${start} and id < ${`${start}~`} order by id limit ${LOOKED_AT})
    ${anyWord.length === 0 ? sql`` : ofWords} order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** The entries that link to one, or once did. */
export async function listLinkedTo(
  db: Database,
  id: ObligationId,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> {
  const rows = await readModels(db)
    .selectFrom('read.obligation')
    .select(['id', 'position', 'nextWakeAt', 'summary'])
    .where('id', 'in', sql<ObligationId>`(select obligation_id from read.link where to_id = ${id})`)
    .orderBy('id')
    .execute();
  return rows.map(({ summary, position, nextWakeAt }) =>
    listed(JSON.parse(summary) as ObligationSummary, today, { position, nextWakeAt }),
  );
}
