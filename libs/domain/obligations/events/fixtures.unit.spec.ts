import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EventDefinition, canonicalJson } from '#domain/kernel';
import { type StoredEvent, loadEvent } from '../event';
import { eventCatalog } from './catalog';

const folder = join(__dirname, 'fixtures');
const files = readdirSync(folder);
const stored = (file: string): StoredEvent =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredEvent;
const definitions: readonly EventDefinition[] = Object.values(eventCatalog);
const versions = definitions.flatMap(({ type, schemas }) =>
  Object.keys(schemas).map((version) => `${type} ${version}`),
);

describe('every version of every event that was ever written', () => {
  it('has one fixture, and there is no fixture of anything else', () => {
    const storedVersions = files.map(stored).map(({ type, schemaVersion }) => `${type} ${schemaVersion}`);
    expect([...storedVersions].sort()).toEqual([...versions].sort());
  });

  it.each(files)('%s loads into the newest version', (file) => {
    const event = loadEvent(stored(file));
    expect(event.schemaVersion).toBe(eventCatalog[event.type].version);
    expect(event.type).toBe(stored(file).type);
  });

  it.each(files)('%s comes back as it was written', (file) => {
    const before = stored(file);
    expect(canonicalJson(loadEvent(before).data)).toBe(canonicalJson(before.data));
  });

  it.each(files)('%s is refused when a field is missing or unknown', (file) => {
    const before = stored(file);
    expect(() => loadEvent({ ...before, data: { ...before.data, planted: true } })).toThrow();
    expect(() => loadEvent({ ...before, data: {} })).toThrow();
  });

  it('has a step from each version to the next', () => {
    for (const { version, schemas, upcasters } of definitions) {
      expect(Object.keys(schemas)).toHaveLength(version);
      expect(Object.keys(upcasters)).toHaveLength(version - 1);
    }
  });
});

describe('loading', () => {
  const event = stored('item-closed.v1.json');

  it('names a type or version that was never released', () => {
    expect(() => loadEvent({ ...event, type: 'ItemOpened' })).toThrow(/ItemOpened/);
    expect(() => loadEvent({ ...event, type: 'toString' })).toThrow(/toString/);
    expect(() => loadEvent({ ...event, schemaVersion: 9 })).toThrow(/version 9 of ItemClosed/);
  });

  it('has no type beyond version 1 before the first release', () => {
    expect(definitions.filter((definition) => definition.version !== 1)).toEqual([]);
  });
});
