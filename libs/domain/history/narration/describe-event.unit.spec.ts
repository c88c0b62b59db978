import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { erasureEventCatalog } from '#domain/erasure';
import { type JsonObject, eventId, instant } from '#domain/kernel';
import { mailEventTypes } from '#domain/mail';
import { type StoredEvent, eventCatalog } from '#domain/obligations';
import { describeEvent } from './describe-event';
import { stepInWords } from './sentence';

const AT = instant('2026-11-23T10:00:00Z');

const fixturesOf = (library: string) => {
  const folder = join(__dirname, '../..', library, 'events', 'fixtures');
  return readdirSync(folder).map(
    (name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject] as const,
  );
};

const typeOf = (file: string): string =>
  (file.split('.')[0] ?? '').replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

const ofObligations = fixturesOf('obligations').map(
  ([name, event]) => [name, event as unknown as StoredEvent] as const,
);
const ofMailAndErasure = [...fixturesOf('mail'), ...fixturesOf('erasure')].map(
  ([name, data]) =>
    [name, { eventId: eventId('e'), type: typeOf(name), schemaVersion: 1, effectiveAt: AT, data }] as const,
);
const everyType = [...Object.keys(eventCatalog), ...mailEventTypes, ...Object.keys(erasureEventCatalog)];

describe('every recorded event', () => {
  it('has a stored example', () => {
    const types = new Set([...ofObligations, ...ofMailAndErasure].map(([, { type }]) => type));
    expect([...types].sort()).toEqual(everyType.sort());
  });

  it.each([...ofObligations, ...ofMailAndErasure])(
    '%s is a whole sentence in each language',
    (_name, event) => {
      const { cy, en } = describeEvent(event, () => 'Non Griffiths');
      for (const text of [cy, en]) {
        expect(text).toMatch(/^\p{Lu}.*\p{P}/su);
        expect(text).not.toMatch(/undefined|null|\[object|NaN/);
      }
      expect(cy).not.toBe(en);
    },
  );
});

it.each([
  ['P6M', '6 months before', '6 mis cyn'],
  ['P2W', '2 weeks before', 'pythefnos cyn'],
  ['A1W', '1 week after', 'wythnos ar ôl'],
  ['A11W', '11 weeks after', '11 wythnos ar ôl'],
])('the step %s is said in words', (key, en, cy) => {
  expect(stepInWords(key)).toEqual({ en, cy });
});
