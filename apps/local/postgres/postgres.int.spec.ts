import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type RunningPostgres, startPostgres } from './start-postgres';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'cylch-postgres-'));
const dataDir = join(folder, 'postgres');
let server: RunningPostgres;

beforeAll(async () => (server = await startPostgres({ dataDir })));
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function ask(text: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

it('is PostgreSQL 18, on loopback, with its password readable by the owner alone', async () => {
  expect(await ask('show server_version')).toMatch(/^18\./);
  expect(await ask('show listen_addresses')).toBe('127.0.0.1');
  expect(statSync(`${dataDir}.password`).mode & 0o077).toBe(0);
});

it('keeps what was committed through kill -9, an orphan and a stale note', async () => {
  await ask('create table kept (n int)');
  await ask('insert into kept values (1) returning n');
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  server = await startPostgres({ dataDir });
  expect(await ask('select count(*)::int from kept')).toBe(1);

  const orphan = server; // the parent was killed: nobody stopped this one
  server = await startPostgres({ dataDir });
  expect(await orphan.exited).toBe('exit code 0');
  expect(await ask('select count(*)::int from kept')).toBe(1);

  await server.stop();
  expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  writeFileSync(join(dataDir, 'postmaster.pid'), '1\n');
  server = await startPostgres({ dataDir });
  expect(await ask('select count(*)::int from kept')).toBe(1);
});
