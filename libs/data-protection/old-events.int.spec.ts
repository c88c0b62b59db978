import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERASED } from '#kernel';
import { openLedger, type NewEvent, type RecordedEvent } from '#ledger';
import { eventCatalog, loadEvent } from '#obligations';
import { createTestDatabase, type TestDatabase } from '#tests/support/database';
import { sql } from 'kysely';
import { openSealedLedger } from './open-sealed-ledger';
import { readWithoutKeys } from './read-without-keys';

interface FixtureKey {
  readonly keyId: string;
  readonly subject: string;
  readonly secret: string;
}

const OPENED = '../obligations/events/fixtures';
const read = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, folder, name), 'utf8'));
const namesIn = (folder: string): readonly string[] => readdirSync(join(__dirname, folder));

const keys = read('fixtures', 'keys.json') as readonly FixtureKey[];
const sealed = namesIn('fixtures')
  .filter((name) => name !== 'keys.json')
  .map((name) => ({
    name,
    stored: read('fixtures', name) as NewEvent,
    said: read(OPENED, name) as NewEvent,
  }));
const plain = namesIn(OPENED)
  .filter((name) => name.endsWith('.v1.json'))
  .map((name) => ({ ...(read(OPENED, name) as NewEvent), eventId: name, metadata: { commandId: name } }));

let database: TestDatabase;
let withKeys: readonly RecordedEvent[];
let withoutKeys: readonly RecordedEvent[];

/** What the application reads once every fixture stands in the ledger as it was stored. */
beforeAll(async () => {
  database = await createTestDatabase();
  const raw = openLedger({ databaseUrl: database.url });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  const events = [...sealed.map(({ stored }) => stored), ...plain];
  await raw.transaction((tx) => tx.append({ stream: 'row', expected: 'none', events }));
  const before = await raw.readStream('row');
  for (const { keyId, subject, secret } of keys)
    await sql`insert into sealed.keys (key_id, subject, secret)
      values (${keyId}::uuid, ${subject}, ${Buffer.from(secret, 'base64')})`.execute(raw.db);
  withKeys = await ledger.readStream('row');
  await sql`delete from sealed.keys`.execute(raw.db);
  withoutKeys = await ledger.readStream('row');
  expect(await raw.readStream('row')).toEqual(before);
  for (const each of [raw, ledger]) await each.close();
});
afterAll(() => database.drop());

const found = (events: readonly RecordedEvent[], eventId: string): RecordedEvent =>
  events.find((event) => event.eventId === eventId)!;

describe('16. old versions load and verify', () => {
  it('keeps one sealed event of every type and version that is sealed', () => {
    const released = Object.values(eventCatalog).flatMap(({ type, version, sealedSince }) =>
      sealedSince === null
        ? []
        : Array.from({ length: version - sealedSince + 1 }, (_, n) => `${type} ${sealedSince + n}`),
    );
    const kept = sealed.map(({ stored }) => `${stored.type} ${stored.schemaVersion}`);
    expect(kept.sort()).toEqual(released.sort());
  });

  it.each(sealed)('$name, stored sealed, opens to what was said', ({ stored, said }) => {
    expect(found(withKeys, stored.eventId).data).toEqual(said.data);
  });

  it.each(sealed)('$name still loads when every key is destroyed', ({ stored }) => {
    const event = found(withoutKeys, stored.eventId);
    expect(() => loadEvent(event)).not.toThrow();
    expect(JSON.stringify(event)).toContain(ERASED);
    expect(JSON.stringify(event)).not.toContain('ciphertext');
  });

  it.each(sealed)('$name fits its schema for one who never had a key', ({ stored }) => {
    expect(() => loadEvent(readWithoutKeys(stored))).not.toThrow();
  });

  it.each(plain)('$type of version 1, stored plain, is read as it was stored', ({ eventId, data, type }) => {
    for (const events of [withKeys, withoutKeys]) {
      expect(found(events, eventId).data).toEqual(data);
      expect(loadEvent(found(events, eventId)).type).toBe(type);
    }
  });
});
