import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type NewEvent, ERASED, eventId, instant } from '#domain/kernel';
import { type AppendResult, type Ledger, openDatabase, openLedger, openPool } from '#record/ledger';
import { type MasterKey, masterKey } from './master-key';
import { postgresKeyStore } from './postgres-key-store';
import { sealingCodec } from './sealing-codec';
import type { KeyStore } from './key-store';
import type { SealedFieldsOf } from './sealed-field';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';

const fieldsOf: SealedFieldsOf = () => [
  { path: ['data', 'text'], subject: ({ data }) => data['by'] as string, erased: 'text' },
];
const event = (id: string, by = 'p-huw', text = 'She is ill until May.'): NewEvent => ({
  eventId: eventId(id),
  type: 'Noted',
  schemaVersion: 1,
  effectiveAt: instant('2026-11-23T09:00:00Z'),
  data: { text, by },
  metadata: {},
});

let database: TestDatabase;
let opened: (Ledger | KeyStore)[];
let ledger: Ledger;
let keys: KeyStore;

const open = (master?: MasterKey): { ledger: Ledger; keys: KeyStore } => {
  const store = postgresKeyStore({ databaseUrl: database.url, masterKey: master });
  const executor = openLedger({ databaseUrl: database.url, codec: sealingCodec(fieldsOf, store) });
  opened.push(executor, store);
  return { ledger: executor, keys: store };
};

beforeEach(async () => {
  database = await createTestDatabase();
  opened = [];
  ({ ledger, keys } = open());
});
afterEach(async () => {
  for (const each of opened) await each.close();
  await database.drop();
});

const append = (to: Ledger, stream: string, ...events: NewEvent[]): Promise<AppendResult> =>
  to.transaction((tx) => tx.append({ stream, expected: 'any', events }));

const erase = async (subject: string): Promise<number> =>
  keys.destroy(await keys.keysOf(subject, ledger.db), ledger.db);

const asSuperuser = async (query: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
};

it('stores no personal text, and reads it back by every way of reading', async () => {
  const result = await append(ledger, 's', event('a'));
  expect(result).toMatchObject({ ok: true, value: { events: [{ data: event('a').data }] } });
  const [row] = await asSuperuser('select data from ledger.events');
  expect(row!['data']).toContain('"subject":"p-huw"');
  expect(row!['data']).not.toContain('ill');

  expect((await ledger.readStream('s'))[0]!.data).toEqual(event('a').data);
  expect((await ledger.readAll({ after: 0, limit: 9 }))[0]!.data).toEqual(event('a').data);
  expect((await ledger.findEvent(eventId('a')))!.data).toEqual(event('a').data);
  const aborting = new AbortController();
  for await (const seen of ledger.follow({ after: 0, signal: aborting.signal })) {
    expect(seen.data).toEqual(event('a').data);
    aborting.abort();
  }
  const within = await ledger.transaction(async (tx) => (await tx.readStream('s'))[0]!.data);
  expect(within).toEqual(event('a').data);
});

it('a retry is the same event, another text under its id is not', async () => {
  await append(ledger, 's', event('a'));
  expect(await append(open().ledger, 's', event('a'))).toMatchObject({ ok: true, value: { repeated: true } });
  expect(await append(ledger, 's', event('a', 'p-huw', 'Other.'))).toMatchObject({
    ok: false,
    refusal: { code: 'event-id-reused' },
  });
});

it('a destroyed key leaves a tombstone for its subject alone, and what was stored is unchanged', async () => {
  await append(ledger, 's', event('a'), event('b', 'p-sian'));
  const before = await asSuperuser('select * from ledger.events order by position');
  expect(await erase('p-huw')).toBe(1);
  const read = await ledger.readStream('s');
  expect(read.map(({ data }) => data['text'])).toEqual([ERASED, 'She is ill until May.']);
  expect(await asSuperuser('select * from ledger.events order by position')).toEqual(before);

  await append(ledger, 's', event('c'));
  expect((await ledger.readStream('s')).map(({ data }) => data['text'])).toEqual([
    ERASED,
    'She is ill until May.',
    'She is ill until May.',
  ]);
});

it('records nothing under a key that was destroyed between sealing and recording', async () => {
  await append(ledger, 's', event('a'));
  const held = new Client({ connectionString: database.adminUrl });
  await held.connect();
  try {
    await held.query('begin');
    await held.query('select * from ledger.head for update');
    const late = append(ledger, 's', event('b')).catch((error: unknown) => (error as Error).name);
    // the append has sealed and waits for the head
    while ((await asSuperuser(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length === 0);
    await held.query('delete from sealed.keys');
    await held.query('commit');
    expect(await late).toBe('KeyDestroyedMeanwhileError');
  } finally {
    await held.end();
  }
  expect(await ledger.head()).toMatchObject({ position: 1 });
  expect(await append(ledger, 's', event('b'))).toMatchObject({ ok: true, value: { repeated: false } });
});

it('in a group, too, nothing stands under a key that was destroyed meanwhile, and a neighbour stands', async () => {
  await append(ledger, 's', event('a'), event('b', 'p-sian'));
  const held = new Client({ connectionString: database.adminUrl });
  await held.connect();
  try {
    await held.query('begin');
    await held.query('select * from ledger.head for update');
    const late = ['p-huw', 'p-sian'].map((by) =>
      ledger.append({ stream: by, expected: 'none', events: [event(`late ${by}`, by)] }),
    );
    // the group has sealed and waits for the head
    while ((await asSuperuser(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length === 0);
    await held.query(`delete from sealed.keys where subject = 'p-huw'`);
    await held.query('commit');
    expect(await Promise.all(late)).toMatchObject([{ ok: true }, { ok: true }]);
  } finally {
    await held.end();
  }
  // rolled back with the destroyed key, and sealed again with the subject's new one
  const orphans = `select event_id from ledger.events where (data::jsonb->'text'->'sealed'->>'keyId')::uuid
    not in (select key_id from sealed.keys)`;
  expect(await asSuperuser(orphans)).toEqual([{ event_id: 'a' }]);
  expect((await ledger.readAll({ after: 2, limit: 9 })).map(({ position }) => position)).toEqual([3, 4]);
});

it('many writers of a person who never wrote before share one key and never lock each other out', async () => {
  const others = [open().ledger, open().ledger];
  const writes = Array.from({ length: 24 }, (_, n) =>
    [ledger, ...others][n % 3]!.transaction(async (tx) => {
      for (const part of [0, 1])
        await tx.append({
          stream: `s${n}`,
          expected: 'any',
          events: [event(`${n}/${part}`, `p-${(n + part) % 2}`)],
        });
    }),
  );
  await Promise.all(writes);
  const rows = await asSuperuser('select subject from sealed.keys order by subject');
  expect(rows.map(({ subject }) => subject)).toEqual(['p-0', 'p-1']);
  const read = await ledger.readAll({ after: 0, limit: 100 });
  expect(new Set(read.map(({ data }) => data['text']))).toEqual(new Set(['She is ill until May.']));
});

it('readers, owners of nothing, may not read keys; the application may not change them', async () => {
  await append(ledger, 's', event('a'));
  const reader = openDatabase(openPool(database.url, 'reader', 1));
  const tried = openLedger({
    databaseUrl: database.url,
    role: 'reader',
    codec: sealingCodec(fieldsOf, keys),
  });
  try {
    await expect(keys.keysOf('p-huw', reader)).rejects.toThrow(/permission denied/);
    await expect(tried.readStream('s')).rejects.toThrow(/permission denied/);
  } finally {
    await reader.destroy();
    await tried.close();
  }
  const app = new Client({ connectionString: database.url, options: '-c role=cylch_app' });
  await app.connect();
  try {
    await expect(app.query(`update sealed.keys set subject = 'p-sian'`)).rejects.toThrow(/permission denied/);
    await expect(app.query('truncate sealed.keys')).rejects.toThrow(/permission denied/);
  } finally {
    await app.end();
  }
});

it('with a master key the table holds nothing that opens, and another master key is told apart', async () => {
  const bytes = randomBytes(32);
  const wrapped = open(masterKey(bytes));
  await append(wrapped.ledger, 's', event('a', 'p-nia'));
  expect((await open(masterKey(bytes)).ledger.readStream('s'))[0]!.data).toEqual(event('a', 'p-nia').data);
  await expect(ledger.readStream('s')).rejects.toThrow(/wrapped by master key/);
  await expect(open(masterKey(randomBytes(32))).ledger.readStream('s')).rejects.toThrow(/wrapped by master/);
});
