import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '#domain/kernel';
import { mailEventCatalog } from './catalog';
import { loadMailEvent } from './load-mail-event';

const folder = join(__dirname, 'fixtures');
const typeOf = (kebab: string): string =>
  kebab.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
const fixtures = readdirSync(folder).map((name) => {
  const [, kebab = '', version] = /^(.+)\.v(\d+)\.json$/.exec(name) ?? [];
  const data = JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject;
  return { type: typeOf(kebab), schemaVersion: Number(version), data };
});

it('keeps one event of every version that was ever released', () => {
  const released = Object.values(mailEventCatalog).flatMap(({ type, schemas }) =>
    Object.keys(schemas).map((version) => `${type}.${version}`),
  );
  expect(fixtures.map(({ type, schemaVersion }) => `${type}.${schemaVersion}`).sort()).toEqual(
    released.sort(),
  );
});

it.each(fixtures)('$type of version $schemaVersion still loads', (fixture) => {
  expect(loadMailEvent(fixture)).toEqual({ type: fixture.type, data: fixture.data });
});

it('refuses what was never released, and data that never fitted', () => {
  const [first] = fixtures;
  expect(() => loadMailEvent({ ...first!, type: 'MailLost' })).toThrow('unknown type of event: MailLost');
  expect(() => loadMailEvent({ ...first!, schemaVersion: 99 })).toThrow('unknown version 99');
  expect(() => loadMailEvent({ ...first!, data: { address: 'somebody@cylch.example' } })).toThrow();
});
