import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { openSealedLedger } from '#record/sealed-ledger';
import { actorFor, loadDirectory, personForSubject } from '#application/directory';
import { planImport, sampleDirectoryFile } from '#application/register-import';
import { commandId, instant } from '#domain/kernel';
import { SCRATCH_TEMPLATE, type TestDatabase, createTestDatabase, withDatabase } from './database';
import { decideNow, sampleRows } from './seed-register';

/**
 * A scratch database with the sample register, registered by the administrator at this instant. The first caller of the run
 * loads a template, of which every other gets a clone. No clock runs yet: the first command of an obligation starts its own.
 */
export async function createSeededDatabase(from: string): Promise<TestDatabase> {
  const name = `seeded_${createHash('sha256').update(from).digest('hex').slice(0, 16)}`;
  const server = process.env['CYLCH_TEST_POSTGRES'] ?? '';
  const admin = withDatabase(server, 'postgres');
  const client = new Client({ connectionString: admin.urlOf('postgres') });
  await client.connect();
  try {
    // one maker, in whichever process
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const made = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (made.rows.length === 0) {
      const part = `${name}_part`;
      await client.query(`drop database if exists ${part} with (force)`);
      await client.query(`create database ${part} template ${SCRATCH_TEMPLATE} strategy file_copy`);
      await client.query(`grant create on database ${part} to cylch_owner`);
      await seed(admin.urlOf(part), from);
      await client.query(`alter database ${part} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  const url = admin.urlOf(name);
  return createTestDatabase({ template: { url, adminUrl: url, drop: () => Promise.resolve() } });
}

async function seed(databaseUrl: string, from: string): Promise<void> {
  const administrator = personForSubject(loadDirectory(sampleDirectoryFile), 'sample-administrator');
  if (!administrator) throw new Error('the sample directory has no administrator');
  const ledger = openSealedLedger({ databaseUrl });
  try {
    const steps = planImport(sampleRows(), () => null).filter((step) => step.action === 'register');
    for (const { id, command } of steps)
      await decideNow(ledger, id, command, {
        now: instant(from),
        actor: actorFor(administrator),
        commandId: commandId(`load-${id}`),
      });
  } finally {
    await ledger.close();
  }
}
