import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventId, instant } from '#domain/kernel';
import {
  type Database,
  type Ledger,
  entryOf,
  openDatabase,
  openLedger,
  openPool,
  storedRows,
} from '#record/ledger';
import { type Signer, leafHash, newSigner, parseVerifier, rootOf, sameHash } from '#transparency/tlog';
import { checkpointPath, judgeCheckpoint, openLog, trustedKeys } from '#transparency/published-log';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { type Sealing, seal } from './seal';
import { readSigningKeys } from './signing-keys';

jest.setTimeout(60_000);

const ORIGIN = 'log.example/ledger';
let database: TestDatabase;
let ledger: Ledger;
let db: Database;
let folder: string;
let sealing: Sealing;
let signer: Signer;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  db = openDatabase(openPool(database.url, 'sealer', 4));
  folder = mkdtempSync(join(tmpdir(), 'cylch-sealed-'));
  ({ signer } = newSigner(ORIGIN));
  sealing = { db, folder, signers: [signer] };
});
afterEach(async () => {
  await db.destroy();
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

let noted = 0;
const record = (count: number) =>
  ledger.transaction((tx) =>
    tx.append({
      stream: `s${(noted += 1)}`,
      expected: 'none',
      events: Array.from({ length: count }, (_, n) => ({
        eventId: eventId(`e${noted}-${n}`),
        type: 'Noted',
        schemaVersion: 1,
        effectiveAt: instant('2026-11-23T09:00:00Z'),
        data: { n, words: 'ŵ' },
        metadata: {},
      })),
    }),
  );

/** As a superuser with triggers disabled. */
async function tamper(...statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  for (const table of ['events', 'checkpoints'])
    await admin.query(`alter table ledger.${table} disable trigger all`);
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}

const outcome = async (changed: Partial<Sealing> = {}): Promise<unknown> => {
  const sealed = await seal({ ...sealing, ...changed });
  return sealed.ok ? { kind: sealed.value.kind } : sealed.refusal.code;
};
const SEALED = { kind: 'sealed' };

describe('the sealer', () => {
  it('publishes a signed checkpoint of the tree over the rows, outside the database', async () => {
    await record(3);
    expect(await outcome()).toEqual(SEALED);
    await record(300);
    expect(await outcome()).toEqual(SEALED);
    expect(await outcome()).toEqual({ kind: 'nothing-new' });
    const log = openLog(folder);
    expect(log.sizes).toEqual([3, 303]);
    const rows = await storedRows(db, { after: 0, limit: 1_000 });
    const leaves = rows.map((row) => leafHash(Buffer.from(entryOf(row))));
    expect(rows.map((row) => log.entry(row.position, 303))).toEqual(rows.map(entryOf));
    for (const size of log.sizes) {
      const checkpoint = log.checkpoint(size);
      if (!checkpoint.ok) throw new Error('unreadable');
      expect(judgeCheckpoint(checkpoint.value, { keys: [signer] })).toMatchObject({ ok: true });
      const root = rootOf(log.hashes(size), 0, size);
      expect(sameHash(root, checkpoint.value.root)).toBe(true);
      leaves.slice(0, size).forEach((leaf, index) => {
        expect(sameHash(leaf, log.hashes(size)(0, index))).toBe(true);
      });
    }
  });

  it('goes on by batches, and where a crash came between publishing and noting it', async () => {
    await record(5);
    expect(await outcome({ batch: 2 })).toEqual(SEALED);
    expect(await outcome({ batch: 2 })).toEqual(SEALED);
    await tamper('delete from ledger.checkpoints where size = 4');
    expect(await outcome({ batch: 2 })).toEqual(SEALED);
    const { rows } = await withAdmin('select size from ledger.checkpoints order by size');
    expect(rows).toEqual([{ size: '2' }, { size: '4' }, { size: '5' }]);
    expect(openLog(folder).sizes).toEqual([2, 4, 5]);
  });

  it('works alone: another stands by', async () => {
    await record(1);
    const holding = new Client({ connectionString: database.adminUrl });
    await holding.connect();
    await holding.query('begin');
    await holding.query(
      `select pg_advisory_xact_lock(hashtext('cylch sealer'), hashtext(current_database()))`,
    );
    expect(await outcome()).toEqual({ kind: 'standing-by' });
    await holding.end();
    expect(await outcome()).toEqual(SEALED);
  });

  it('signs nothing over a row that is not what was recorded, or is missing', async () => {
    await record(3);
    await tamper(`update ledger.events set data = '{"n":7}' where position = 2`);
    const sealed = await seal(sealing);
    expect(sealed).toMatchObject({ refusal: { code: 'row-altered' } });
    expect(!sealed.ok && sealed.refusal.message.en).toContain('Record 2');
    await tamper('delete from ledger.events where position = 2');
    expect(await outcome()).toBe('row-altered');
    expect(openLog(folder).sizes).toEqual([]);
  });

  it('signs nothing where the ledger is shorter than what was published', async () => {
    await record(3);
    await outcome();
    await tamper('delete from ledger.events where position = 3', 'update ledger.head set position = 2');
    expect(await outcome()).toBe('ledger-shorter');
  });

  it('signs nothing once a ledger restored from a backup has grown past what was published', async () => {
    await record(3);
    await outcome();
    await tamper(
      'delete from ledger.events where position > 1',
      'update ledger.head set position = 1',
      'delete from ledger.checkpoints',
    );
    await record(4);
    expect(await outcome()).toBe('other-history');
    expect(openLog(folder).sizes).toEqual([3]);
  });

  it('signs no second history where the newest checkpoint was put back to an older one', async () => {
    await record(3);
    await outcome();
    const newest = join(folder, 'checkpoint');
    const older = readFileSync(newest);
    await record(2);
    await outcome();
    const published = readFileSync(checkpointPath(folder, 5), 'utf8');
    writeFileSync(newest, older);
    await tamper(
      'delete from ledger.checkpoints where size > 3',
      `update ledger.events set data = '{"n":7}' where position = 5`,
      `update ledger.events set leaf = ledger.leaf_of(ledger.entry(position, stream, version, event_id, type,
        schema_version, effective_at, recorded_at, data, metadata)) where position = 5`,
    );
    expect(await outcome()).toBe('other-history');
    expect(readFileSync(checkpointPath(folder, 5), 'utf8')).toBe(published);
  });

  it('makes good a crash between a checkpoint and naming it the newest', async () => {
    await record(3);
    await outcome();
    const newest = join(folder, 'checkpoint');
    const older = readFileSync(newest);
    await record(2);
    await outcome();
    writeFileSync(newest, older);
    await tamper('delete from ledger.checkpoints where size = 5');
    expect(await outcome()).toEqual({ kind: 'nothing-new' });
    expect(readFileSync(newest, 'utf8')).toBe(readFileSync(checkpointPath(folder, 5), 'utf8'));
    const { rows } = await withAdmin('select size from ledger.checkpoints order by size');
    expect(rows).toEqual([{ size: '3' }, { size: '5' }]);
  });

  it('signs nothing in a folder that lacks what was published, and makes it anew when asked to', async () => {
    await record(3);
    await outcome();
    const other = mkdtempSync(join(tmpdir(), 'cylch-other-'));
    expect(await outcome({ folder: other })).toBe('log-behind');
    expect(await outcome({ folder: other, newFolder: true })).toEqual({ kind: 'nothing-new' });
    await record(1);
    expect(await outcome({ folder: other })).toEqual(SEALED);
    expect(openLog(other).sizes).toEqual([3, 4]);
    rmSync(other, { recursive: true });
  });

  it('signs nothing on tiles or a checkpoint that somebody changed', async () => {
    await record(3);
    await outcome();
    const tile = join(folder, 'tile', '0', '000.p', '3');
    const bytes = readFileSync(tile);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    writeFileSync(tile, bytes);
    expect(await outcome()).toBe('log-damaged');
    rmSync(tile);
    expect(await outcome()).toBe('log-damaged');
    const newest = join(folder, 'checkpoint');
    writeFileSync(newest, readFileSync(newest, 'utf8').replace('\n3\n', '\n2\n'));
    expect(await outcome()).toBe('bad-signature');
  });

  it('changes its key in two steps, and hands on the trust of those who hold the first', async () => {
    const next = newSigner(ORIGIN).signer;
    await record(1);
    await outcome();
    await record(1);
    expect(await outcome({ signers: [newSigner(ORIGIN).signer] })).toBe('not-signed-by-the-log');
    expect(await outcome({ signers: [signer, next] })).toEqual(SEALED);
    await record(1);
    expect(await outcome({ signers: [next] })).toEqual(SEALED);
    const log = openLog(folder);
    expect(log.keyNotes).toHaveLength(3);
    const newest = log.newest();
    if (!newest.ok || newest.value === null) throw new Error('no checkpoint');
    const first = parseVerifier(signer.text);
    const trusted = trustedKeys(first.ok ? [first.value] : [], log.keyNotes);
    expect(judgeCheckpoint(newest.value, { keys: trusted.ok ? trusted.value : [] })).toMatchObject({
      ok: true,
    });
  });
});

describe('the sealer’s means', () => {
  it('cannot write an event, alter a checkpoint or read a key of sealed fields', async () => {
    await record(1);
    await outcome();
    const pool = openPool(database.url, 'sealer', 1);
    const tried = async (statement: string): Promise<string> =>
      pool.query(statement).then(
        () => 'done',
        (error: unknown) => String(error),
      );
    expect(
      await tried(
        `select * from ledger.append_group('{s}', '{0}', '{0}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      ),
    ).toMatch(/denied/);
    expect(await tried('update ledger.events set type = type')).toMatch(/denied/);
    expect(await tried('update ledger.checkpoints set size = size')).toMatch(/denied/);
    expect(await tried('delete from ledger.checkpoints')).toMatch(/denied/);
    expect(await tried('select * from sealed.keys')).toMatch(/denied|does not exist/);
    await pool.end();
  });

  it('signs with a key that others cannot read, or does not start', () => {
    const file = join(folder, 'key');
    const { secret, signer: made } = newSigner(ORIGIN);
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    expect(readSigningKeys(file).map(({ text }) => text)).toEqual([made.text]);
    chmodSync(file, 0o640);
    expect(() => readSigningKeys(file)).toThrow('chmod 600');
    chmodSync(file, 0o600);
    writeFileSync(file, `${secret}\n${newSigner('other.example').secret}\n`);
    expect(() => readSigningKeys(file)).toThrow('of one name');
    writeFileSync(file, 'nonsense\n');
    expect(() => readSigningKeys(file)).toThrow('line 1');
    writeFileSync(file, '');
    expect(() => readSigningKeys(file)).toThrow('one or more');
  });

  it('leaves each checkpoint under a name of its own', async () => {
    await record(1);
    await outcome();
    expect(statSync(checkpointPath(folder, 1)).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'checkpoint'), 'utf8')).toBe(
      readFileSync(checkpointPath(folder, 1), 'utf8'),
    );
  });
});

async function withAdmin(query: string) {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    return await admin.query(query);
  } finally {
    await admin.end();
  }
}
