import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'cylch_template';
export const SCRATCH_TEMPLATE = 'cylch_template_scratch';

export interface TestDatabase {
  /** the application's connection string */
  readonly url: string;
  /** the same database as superuser */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

interface Cloned {
  /** its ledger has its own clock */
  readonly scratch?: boolean;
  /** what it is cloned from instead of an empty one: nobody may be connected to it */
  readonly template?: TestDatabase;
}

/** A migrated database for the caller, cloned in milliseconds. */
export async function createTestDatabase({ scratch, template }: Cloned = {}): Promise<TestDatabase> {
  const server = process.env['CYLCH_TEST_POSTGRES'];
  if (server === undefined)
    throw new Error('no PostgreSQL for a unit spec: what needs it is *.int.spec.ts or *.e2e.spec.ts');
  const admin = withDatabase(server, 'postgres');
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const empty = scratch === true ? SCRATCH_TEMPLATE : TEMPLATE;
  const from = template === undefined ? empty : new URL(template.url).pathname.slice(1);
  await admin.query(
    `create database ${name} template ${from} strategy file_copy`,
    // a database's own grants are not cloned
    `grant create on database ${name} to cylch_owner`,
  );
  const url = admin.urlOf(name);
  return { url, adminUrl: url, drop: () => admin.query(`drop database ${name} with (force)`) };
}

/** Runs statements on a database of the server, outside any pool. */
export function withDatabase(serverUrl: string, database: string) {
  const urlOf = (name: string): string => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    urlOf,
    /** one statement after another, on one connection */
    query: async (...texts: readonly string[]): Promise<void> => {
      const client = new Client({ connectionString: urlOf(database) });
      await client.connect();
      try {
        for (const text of texts) await client.query(text);
      } finally {
        await client.end();
      }
    },
  };
}

/** Runs SQL as superuser. @returns the rows, for a single statement */
export async function asSuperuser(
  adminUrl: string,
  text: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
