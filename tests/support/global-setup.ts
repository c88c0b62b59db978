import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#record/migrations';
import { startPostgres } from '../../apps/local/postgres/start-postgres';
import { SCRATCH_TEMPLATE, TEMPLATE, withDatabase } from './database';
import { keep } from './global-teardown';

/** One PostgreSQL per run, with a migrated template of each kind to clone. */
export default async function globalSetup(): Promise<void> {
  // a run with specs of both kinds calls this twice
  if (process.env['CYLCH_TEST_POSTGRES'] !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'cylch-test-postgres-'));
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    database: TEMPLATE,
    // a lost test database is no loss
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  });
  keep({ folder, server });
  await signInQuickly(server.url);
  await migrateDatabase({ adminUrl: server.url });
  const admin = withDatabase(server.url, 'postgres');
  await admin.query(`create database ${SCRATCH_TEMPLATE}`);
  await migrateDatabase({ adminUrl: admin.urlOf(SCRATCH_TEMPLATE), scratch: true });
  process.env['CYLCH_TEST_POSTGRES'] = server.url;
  // made by the first who wants a Temporal server
  process.env['CYLCH_TEST_TEMPORAL'] = join(folder, 'temporal');
}

/** The tests connect some thousand times: the password is stored by one round of hashing, not by four thousand. */
async function signInQuickly(url: string): Promise<void> {
  const { username, password } = new URL(url);
  await withDatabase(url, 'postgres').query(
    'set scram_iterations = 1',
    `alter role ${username} password '${password}'`,
  );
}
