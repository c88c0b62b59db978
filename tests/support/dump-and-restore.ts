import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const TABLES = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('ledger', 'sealed', 'evidence', 'read', 'mail')`;

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Writes every table of a database out and reads it into another that has the same migrations, row by row, as pg_dump and
 * psql do (the server that the tests run on comes without them): what is not in a row, such as a transaction's number, is lost.
 */
export async function dumpAndRestore(fromUrl: string, toUrl: string): Promise<void> {
  const file = (table: string): string => join(tmpdir(), `cylch-dump-${run}-${table}`);
  const run = randomUUID();
  const tables = await asSuperuser(fromUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES);
    for (const { name } of rows) await client.query(`copy ${name} to '${file(name)}'`);
    return rows.map(({ name }) => name);
  });
  await asSuperuser(toUrl, async (client) => {
    await client.query('begin');
    for (const name of tables) {
      await client.query(`alter table ${name} disable trigger all`);
      await client.query(`delete from ${name}`);
      await client.query(`copy ${name} from '${file(name)}'`);
      await client.query(`alter table ${name} enable trigger all`);
    }
    // as in a restore: the ledger's guards are ENABLE ALWAYS triggers
    for (const table of ['events', 'checkpoints'])
      for (const trigger of ['append_only_rows', 'append_only_table'])
        await client.query(`alter table ledger.${table} enable always trigger ${trigger}`);
    await client.query('commit');
  });
  for (const name of tables) rmSync(file(name));
}
