import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventCatalog, type StoredEvent } from '#obligations';
import { describeEvent } from '#audit';

const folder = join(__dirname, '..', 'obligations', 'events', 'fixtures');
const fixtures = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredEvent] as const,
);

describe('every recorded event', () => {
  it('has a stored example', () => {
    const types = new Set(fixtures.map(([, { type }]) => type));
    expect([...types].sort()).toEqual(Object.keys(eventCatalog).sort());
  });

  it.each(fixtures)('%s is a whole sentence in each language', (_name, event) => {
    const { cy, en } = describeEvent(event, () => 'Non Griffiths');
    for (const text of [cy, en]) {
      expect(text).toMatch(/^\p{Lu}.*\p{P}/su);
      expect(text).not.toMatch(/undefined|null|\[object|NaN/);
    }
    expect(cy).not.toBe(en);
  });
});
