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
    for (const { path } of markedFields(schema))
      expect(() => schema.parse({ ...data, [path.join('.')]: ERASED })).not.toThrow();
  });
}
