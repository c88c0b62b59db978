import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { LedgerTables } from './tables';
import { typeParsers } from './type-parsers';

/** `app` may append and read, `reader` may read, `sealer` reads and keeps checkpoints, `owner` migrates. */
export type DatabaseRole = 'app' | 'reader' | 'sealer' | 'owner';

/** The ledger's tables; a repository adds those of its own library with `$extendTables`. */
export type Database = Kysely<LedgerTables>;

/**
 * A pool whose every connection acts as one role: one login suffices, if it is a member of `cylch_app`.
 * Times are in UTC whatever the server's setting.
 */
export function openPool(databaseUrl: string, role: DatabaseRole, max = 10): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: `-c role=cylch_${role} -c timezone=UTC`,
    types: typeParsers,
    max,
  });
  // a server restart ends idle connections: the next query opens another
  pool.on('error', () => undefined);
  // and of one in the middle of a transaction: what is asked of it next fails, the process must not
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Names are in camel case on this side and in snake case in the database; keys within JSON stay as they are. */
export const openDatabase = (pool: Pool): Database =>
  new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
