import { type Compilable, CompiledQuery } from 'kysely';
import type { Database } from '#record/ledger';
import { asSuperuser } from './database';

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** The nodes of a query's plan from the top, each with the index it uses: `Index Scan events_pkey`. */
export async function planOf(db: Database, query: Compilable): Promise<readonly string[]> {
  const { sql, parameters } = query.compile();
  const explain = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]);
  const { rows } = await db.executeQuery<Record<string, readonly [{ readonly Plan: Node }]>>(explain);
  const nodes = (node: Node): readonly string[] => [
    [node['Node Type'], node['Index Name'] ?? ''].join(' ').trimEnd(),
    ...(node.Plans ?? []).flatMap(nodes),
  ];
  return Object.values(rows[0] ?? {}).flatMap(([{ Plan }]) => nodes(Plan));
}

/** How many sessions of this database wait for a lock. */
export async function waitingForLocks(adminUrl: string): Promise<number> {
  const [row] = await asSuperuser(
    adminUrl,
    `select count(*)::integer as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.['waiting'] as number;
}
