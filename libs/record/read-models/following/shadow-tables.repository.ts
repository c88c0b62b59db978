import { sql } from 'kysely';
import type { JsonObject } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Difference, differenceOf } from './difference';
import type { ProjectedTable } from './projections';

const live = ({ name }: ProjectedTable) => sql.table(`read.${name}`);
const shadowOf = ({ name }: ProjectedTable) => sql.table(`pg_temp.${name}`);

/** Empty copies of tables in the session's own schema, dropped when the transaction ends. */
export async function createShadowTables(db: Database, tables: readonly ProjectedTable[]): Promise<void> {
  for (const table of tables)
    await sql`create temporary table ${sql.id(table.name)} (like ${live(table)} including all)
      on commit drop`.execute(db);
}

/** Compares row by row in the database; returns only differences. */
export async function differencesToShadow(
  db: Database,
  tables: readonly ProjectedTable[],
): Promise<readonly Difference[]> {
  const differing: Difference[] = [];
  for (const table of tables) {
    const key = (side: string) => sql.ref(`${side}.${table.key}`);
    const { rows } = await sql<{ id: string; live: JsonObject | null; rebuilt: JsonObject | null }>`
      select coalesce(${key('l')}, ${key('r')})::text as id, to_jsonb(l) as live, to_jsonb(r) as rebuilt
      from ${live(table)} l full join ${shadowOf(table)} r on ${key('l')} = ${key('r')}
      where to_jsonb(l) is distinct from to_jsonb(r)
      order by coalesce(${key('l')}, ${key('r')})`.execute(db);
    for (const row of rows) {
      const difference = differenceOf(table.name, row.id, row.live ?? undefined, row.rebuilt ?? undefined);
      if (difference !== null) differing.push(difference);
    }
  }
  return differing;
}

/**
 * Replaces the live rows by the shadow rows, atomically for readers.
 * @returns how many rows, by table
 */
export async function swapIn(
  db: Database,
  tables: readonly ProjectedTable[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    await sql`delete from ${live(table)}`.execute(db);
    const { numAffectedRows } =
      await sql`insert into ${live(table)} select * from ${shadowOf(table)}`.execute(db);
    counts[table.name] = Number(numAffectedRows ?? 0n);
  }
  return counts;
}
