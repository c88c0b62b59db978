import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERASED, type EventDefinition } from '#domain/kernel';
import { markedFields } from '#domain/obligations';

/**
 * The tests of a catalog whose fixtures hold the data alone, one file a type and version in the folder.
 * Calls `it`: for a spec's own top level.
 */
export function itHasFixtures(catalog: Readonly<Record<string, EventDefinition>>, folder: string): void {
  const fixtures = Object.values(catalog).map(({ type, version, schema }) => {
    const kebab = type.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
    const file = `${kebab}.v${version}.json`;
    return { file, schema, data: JSON.parse(readFileSync(join(folder, file), 'utf8')) as object };
  });

  it('there is one stored example of every type and version', () => {
    expect(readdirSync(folder).sort()).toEqual(fixtures.map(({ file }) => file).sort());
  });

  it.each(fixtures)('$file loads as it was written, and with its words erased', ({ schema, data }) => {
    expect(schema.parse(data)).toEqual(data);
    expect(() => schema.parse({ ...data, planted: true })).toThrow();
    for (const { path, whose } of markedFields(schema)) {
      const erased = structuredClone(data);
      erase(erased, path, whose === 'file');
      expect(() => schema.parse(erased)).not.toThrow();
    }
  });
}

/** What is sealed under a file’s key is absent once that is destroyed; of a person’s words a tombstone stays. */
function erase(data: object, path: readonly string[], absent: boolean): void {
  const [name = '', ...rest] = path;
  const place = data as Record<string, unknown>;
  const inner = place[name];
  if (rest.length > 0) {
    if (typeof inner === 'object' && inner !== null) erase(inner, rest, absent);
  } else if (absent) delete place[name];
  else place[name] = ERASED;
}
