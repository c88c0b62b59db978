import { type ClientConfig, type CustomTypesConfig, Pool, types } from 'pg';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { instant } from '#domain/kernel';
import type { LedgerTables } from './tables';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond 2^53: ${text}`);
  return value;
};

const UTC_MILLIS = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/**
 * Parses `2026-11-23 19:30:00.123+00`; the driver's Date would lose the text and may shift dates. Values that
 * only PostgreSQL accepts (infinity, years BC or beyond 9999) stay as text.
 */
function instantText(text: string): string {
  const [, day, time, millis = ''] = UTC_MILLIS.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time}.${millis.padEnd(3, '0')}Z`;
  try {
    return instant(text.replace(' ', 'T'));
  } catch {
    return text;
  }
}

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantText,
};

/** `bigint` as number, `date` as `YYYY-MM-DD`, `timestamptz` as an instant in milliseconds. */
const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof types.getTypeParser>[0], format?: 'text') =>
    PARSERS[oid] ?? (types.getTypeParser(oid, format) as unknown)) as CustomTypesConfig['getTypeParser'],
};

/** `app` may append and read, `reader` may read, `sealer` reads and stores checkpoints, `owner` migrates. */
type DatabaseRole = 'app' | 'reader' | 'sealer' | 'owner';

/** The ledger's tables; a repository adds those of its own library with `$extendTables`. */
export type Database = Kysely<LedgerTables>;

/**
 * What every session rests on. A server, a database or a login may have other settings of its own (`ALTER DATABASE …
 * SET`), which a session begun with these does not take.
 */
const SESSION = {
  timezone: 'UTC',
  // texts of values, read by the parsers above and written by the driver
  datestyle: 'ISO,YMD',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  lc_numeric: 'C',
  lc_monetary: 'C',
  lc_time: 'C',
  // literals and arrays, as they are written
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  // no function or table of another schema stands in front of the server's own
  search_path: 'pg_catalog,pg_temp',
  // an append sees what was committed before its own statement
  default_transaction_isolation: 'read\\ committed',
  default_transaction_read_only: 'off',
  // what was answered as recorded survives a crash
  synchronous_commit: 'on',
  // one statement may read a whole ledger
  statement_timeout: '0',
  lock_timeout: '0',
} as const;

const sessionOptions = Object.entries(SESSION)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** How every connection of ours is opened. `options` of the address come first: what is ours is not undone by them. */
export function connectionTo(
  databaseUrl: string,
  role: DatabaseRole | null,
): Pick<ClientConfig, 'connectionString' | 'options'> {
  const [place = '', query] = databaseUrl.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query ?? '');
  const given = parameters.getAll('options');
  // the driver would let them replace ours
  parameters.delete('options');
  const own = role === null ? sessionOptions : `${sessionOptions} -c role=cylch_${role}`;
  return {
    connectionString:
      given.length === 0
        ? databaseUrl
        : [place, parameters.toString()].filter((part) => part !== '').join('?'),
    options: [...given, own].join(' '),
  };
}

/** A pool whose connections all assume one role; the login must be a member of `cylch_app`. */
export function openPool(databaseUrl: string, role: DatabaseRole, max = 10): Pool {
  const pool = new Pool({ ...connectionTo(databaseUrl, role), types: typeParsers, max });
  // a server restart ends idle connections; the next query opens another
  pool.on('error', () => undefined);
  // and connections in a transaction: their next query fails, but the process must not
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Camel case here, snake case in the database; keys within JSON are unchanged. */
export const openDatabase = (pool: Pool): Database =>
  new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
