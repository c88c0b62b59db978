import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { erasureEventCatalog } from '#domain/erasure';
import { type JsonObject, both, eventId, instant } from '#domain/kernel';
import { mailEventTypes } from '#domain/mail';
import { type StoredEvent, eventCatalog } from '#domain/obligations';
import { describeEvent } from './describe-event';
import { stepInWords } from './sentence';

/** An occurrence has an ordinal and a day; its number is nobody’s name for it. The months follow a day: “tro 31 Awst 2026”. */
const NAMED_BY_NUMBER = /\b(occurrence|turn) \d|\b[td]ro \d+(?!\d| \p{L}+ \d{4})/iu;

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

it('names in Welsh what a person proposed after a colon, where nothing softens it', () => {
  const [, proposed] = ofObligations.find(([name]) => name.startsWith('change-proposed'))!;
  const change = {
    kind: 'pause-end',
    occurrence: 1,
    to: '2026-01-05',
    reason: 'Paid',
    evidence: { reference: 'Receipt' },
  };
  const event = { ...proposed, data: { ...proposed.data, change } } as StoredEvent;
  expect(describeEvent(event, () => 'Non Griffiths').cy).toContain('Cynnig gan Non Griffiths: diwedd saib.');
});

it('calls other entries by their titles where those are known, and by their ids where they are not', () => {
  const called = (type: string, data: object): string[] => {
    const [, example] = ofObligations.find(([, each]) => each.type === type)!;
    const event = { ...example, data: { ...example.data, ...data } } as StoredEvent;
    const name = Object.assign(() => 'Non Griffiths', {
      entry: (id: string) => (id === 'code' ? both('The Code', 'Y Cod') : undefined),
    });
    return [describeEvent(event, name).en, describeEvent(event, name).cy, describeEvent(event).en];
  };
  const link = called('LinkMade', { link: { type: 'follows', to: 'code' } });
  expect(link[0]).toContain('Follows “The Code”.');
  expect(link[1]).toContain('Yn dilyn “Y Cod”.');
  expect(link[2]).toContain('Follows code.');
  expect(called('ObligationClosed', { supersededBy: 'code' })[0]).toContain('“The Code” takes its place.');
});

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
        expect(text).not.toMatch(NAMED_BY_NUMBER);
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

describe('a date worked out anew', () => {
  const event = (type: string) => ofObligations.find(([, each]) => each.type === type)![1];
  const said = (type: string, data: object) =>
    describeEvent({ ...event(type), data: { ...event(type).data, ...data } }, () => 'Non Griffiths');
  const fact = { cause: 'fact', source: 'council-election' };

  it('names what it changed with: the reading, the fact or the act', () => {
    expect(said('OccurrenceRedated', { cause: 'reading' }).en).toContain('changed with the reading: ');
    expect(said('OccurrenceRedated', { cause: 'act', from: null })).toEqual({
      en: expect.stringMatching(/^The first occurrence got its last day with what was done: /) as string,
      cy: expect.stringMatching(
        /^Cafodd y tro cyntaf ei ddiwrnod olaf \(yr achos: yr hyn a wnaed\): /,
      ) as string,
    });
    expect(said('OccurrenceRedated', fact).en).toMatch(
      /changed with what it counts from: “the day of the ordinary council election”: 31 August 2026 became /,
    );
    expect(said('OccurrenceRedated', fact).cy).toContain(
      '(yr achos: yr hyn y mae’n cyfrif ohono: “diwrnod yr etholiad cyffredin”): o 31 Awst 2026 i ',
    );
  });

  it('asks a person for a day only where a reading gives none', () => {
    expect(said('OccurrenceUndated', { cause: 'reading', from: undefined }).en).toContain(
      'A person must say',
    );
    const lost = said('OccurrenceUndated', {
      ...fact,
      occurrence: 1,
      from: event('OccurrenceRedated').data['from'],
    });
    expect(lost.en).toMatch(
      /^The first occurrence lost its last day, 31 August 2026, with what it counts from/,
    );
    expect(lost.en).not.toContain('A person must say');
    expect(lost.cy).toMatch(/^Collodd y tro cyntaf ei ddiwrnod olaf, 31 Awst 2026/);
  });
});

describe('a judgement restated', () => {
  const stored = ofObligations.find(([, { type }]) => type === 'JudgementRestated')![1];
  const said = (data: object) =>
    describeEvent({ ...stored, data: { ...stored.data, ...data } }, ({ personId }) => personId);

  it('gives both judgements, who chose, when, and on what advice', () => {
    expect(said({})).toEqual({
      en: 'First occurrence: done in time on the reading “Counted from 2021” (last lawful day 31 August 2026); 361 days late on the reading “Counted from 2020” (last lawful day 31 August 2025), chosen on 20 November 2026 by cai, as proposed by ann, on the advice of Legal Services (LS/2026/7, 30 January 2026).',
      cy: 'Y tro cyntaf: wedi’i wneud mewn pryd yn ôl y dehongliad “Wedi’i gyfrif o 2021” (diwrnod cyfreithlon olaf: 31 Awst 2026); yn hwyr (nifer y diwrnodau: 361) yn ôl y dehongliad “Wedi’i gyfrif o 2020” (diwrnod cyfreithlon olaf: 31 Awst 2025), a ddewiswyd ar 20 Tachwedd 2026 gan cai, fel y cynigiodd ann, ar sail cyngor Legal Services (LS/2026/7, 30 Ionawr 2026).',
    });
  });

  it('says of an absence that it stands no longer', () => {
    expect(said({ outcome: 'absence', after: null, cause: 'deferral', reference: 'MA/26/1' }).en).toContain(
      'not done by 31 August 2026 on the reading “Counted from 2021” (last lawful day 31 August 2026); this no longer applies, because the new last day had not passed; the date was deferred on 20 November 2026 by cai',
    );
  });
});
