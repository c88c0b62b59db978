import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  type EventDefinition,
  type JsonObject,
  type NewEvent,
  type RecordedEvent,
  ERASED,
  eventId,
  SEALED,
} from '#domain/kernel';
import { openLedger } from '#record/ledger';
import { eventCatalog, loadEvent, markedFields } from '#domain/obligations';
import { openSealedLedger, readWithoutKeys } from '#record/sealed-ledger';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';

const folder = join(__dirname, '../../domain/obligations/events/fixtures');
const definitions: Readonly<Record<string, EventDefinition>> = eventCatalog;
/** An example of every version of every event, as the obligations' library keeps them. */
const events = readdirSync(folder).map((name): NewEvent => {
  const event = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<NewEvent, 'metadata'>;
  return { ...event, eventId: eventId(name), metadata: { commandId: name } };
});
const marksOf = ({ type, schemaVersion }: NewEvent): readonly (readonly string[])[] =>
  markedFields(definitions[type]!.schemas[schemaVersion]!).map(({ path }) => path);
const valueAt = (data: JsonObject, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
const withWords = events.filter((event) =>
  marksOf(event).some((path) => typeof valueAt(event.data, path) === 'string'),
);

let database: TestDatabase;
let stored: readonly RecordedEvent[];
let withKeys: readonly RecordedEvent[];
let withoutKeys: readonly RecordedEvent[];

beforeAll(async () => {
  database = await createTestDatabase();
  const raw = openLedger({ databaseUrl: database.url });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  await ledger.transaction((tx) => tx.append({ stream: 'row', expected: 'none', events }));
  stored = await raw.readStream('row');
  withKeys = await ledger.readStream('row');
  await sql`delete from sealed.keys`.execute(raw.db);
  withoutKeys = await ledger.readStream('row');
  expect(await raw.readStream('row')).toEqual(stored);
  for (const each of [raw, ledger]) await each.close();
});
afterAll(() => database.drop());

const found = (among: readonly RecordedEvent[], eventId: string): RecordedEvent =>
  among.find((event) => event.eventId === eventId)!;

describe('16. what is personal is sealed, in every version of every event', () => {
  it('there is an example of each that may hold words', () => {
    const marked = Object.values(definitions).flatMap(({ type, schemas }) =>
      Object.entries(schemas).flatMap(([version, schema]) =>
        markedFields(schema).length === 0 ? [] : [`${type} ${version}`],
      ),
    );
    expect(withWords.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`).sort()).toEqual(
      marked.sort(),
    );
  });

  it.each(withWords)('$eventId is stored sealed and opens to what was said', (event) => {
    const sealed = found(stored, event.eventId);
    for (const path of marksOf(event))
      if (valueAt(event.data, path) !== undefined)
        expect(valueAt(sealed.data, path)).toMatchObject({ sealed: { ciphertext: expect.any(String) } });
    expect(found(withKeys, event.eventId).data).toEqual(event.data);
  });

  it.each(withWords)('$eventId still loads when every key is destroyed', ({ eventId }) => {
    const event = found(withoutKeys, eventId);
    expect(() => loadEvent(event)).not.toThrow();
    expect(JSON.stringify(event)).toContain(ERASED);
    expect(JSON.stringify(event)).not.toContain('ciphertext');
  });

  it.each(withWords)('$eventId fits its schema for one who never had a key', ({ eventId }) => {
    const event = readWithoutKeys(found(stored, eventId));
    expect(() => loadEvent(event)).not.toThrow();
    expect(JSON.stringify(event)).toContain(SEALED);
  });

  it.each(events.filter((event) => !withWords.includes(event)))('$eventId is stored as it is', (event) => {
    expect(found(stored, event.eventId).data).toEqual(event.data);
    expect(found(withoutKeys, event.eventId).data).toEqual(event.data);
  });
});
