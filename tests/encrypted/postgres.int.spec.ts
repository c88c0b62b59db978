import { chownSync, chmodSync, copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { instant } from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import { migrateDatabase } from '#record/migrations';
import { type RunningPostgres, startPostgres } from '../../apps/local/postgres/start-postgres';
import { asSuperuser } from '../support/database';
import { seedRegister } from '../support/seed-register';
import { newAuthority } from './certificates';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'cylch-encrypted-postgres-'));
const ours = newAuthority(folder, 'ours');
const other = newAuthority(folder, 'other');
const program = ours.certify('program');
const stranger = other.certify('stranger');

/** What the server itself says of the connection that asks. */
const ENCRYPTION = 'select version from pg_stat_ssl where pid = pg_backend_pid()';

let server: RunningPostgres;
beforeAll(async () => {
  const dataDir = join(folder, 'postgres');
  server = await startPostgres({ dataDir, settings: ['fsync=off'] });
  await migrateDatabase({ adminUrl: server.url });
  await askForCertificates(dataDir);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** From now on the server speaks TLS alone, and only with those who hold a certificate of ours and the password. */
async function askForCertificates(dataDir: string): Promise<void> {
  const { cert, key } = ours.certify('postgres');
  const { uid, gid } = statSync(dataDir);
  const placed = (from: string, name: string): void => {
    const to = join(dataDir, name);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    chownSync(to, uid, gid);
  };
  placed(cert, 'server.crt');
  placed(key, 'server.key');
  placed(ours.cert, 'root.crt');
  const rule = 'hostssl all all all scram-sha-256 clientcert=verify-ca\n';
  writeFileSync(join(dataDir, 'pg_hba.conf'), rule);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`alter system set ssl_ca_file = 'root.crt'`);
  await client.query(`alter system set ssl = on`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

/** The address as DATABASE_URL has it. */
function addressWith(given: Readonly<Record<string, string>>): string {
  const url = new URL(server.url);
  url.hostname = 'localhost';
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  return url.href;
}

const held = { sslcert: program.cert, sslkey: program.key };
const whole = { sslmode: 'verify-full', sslrootcert: ours.cert, ...held };

it('a ledger lives on a PostgreSQL that speaks TLS alone and asks for a certificate', async () => {
  const ledger = openSealedLedger({ databaseUrl: addressWith(whole) });
  try {
    await seedRegister(ledger, instant('2026-01-05T10:00:00Z'), ['wm-alp-cycle']);
    expect((await ledger.head()).position).toBeGreaterThan(0);
    expect(await asSuperuser(addressWith(whole), ENCRYPTION)).toEqual([
      { version: expect.stringMatching(/^TLSv1\.[23]$/) as string },
    ]);
  } finally {
    await ledger.close();
  }
});

it.each<[string, Readonly<Record<string, string>>]>([
  ['in the clear', {}],
  ['without a certificate', { sslmode: 'verify-full', sslrootcert: ours.cert }],
  ['with a certificate of another authority', { ...whole, sslcert: stranger.cert, sslkey: stranger.key }],
  ['without trusting the server’s authority', { ...whole, sslrootcert: other.cert }],
])('is not reached %s', async (_how, given) => {
  const ledger = openSealedLedger({ databaseUrl: addressWith(given) });
  try {
    await expect(ledger.head()).rejects.toThrow();
  } finally {
    await ledger.close();
  }
});
