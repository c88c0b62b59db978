import fc from 'fast-check';
import { addDays, calendarDate, canonicalJson } from '#domain/kernel';
import { ukBankHolidays } from '#domain/calendars';
import { formatDate } from '../words/dates-in-words';
import { lastDayOf } from '../evaluation/compute-deadline';
import { readPhrase } from './read-phrase';
import type { PhraseReading } from './grammar/phrase-reading';
import examples from './examples.json';

interface Example {
  readonly pair: string;
  readonly language: string;
  readonly words: string;
  readonly saidOn: string;
  readonly windows?: readonly (readonly [string, string] | null)[];
  readonly undated?: boolean | string;
  readonly refused?: boolean;
  /** nothing is offered, for words around a date may change it */
  readonly voided?: boolean;
  /** words of time beside the readings that a person is warned of */
  readonly unread?: readonly string[];
  /** first year and interval of readings that come again and again */
  readonly recurs?: readonly (readonly [number, number])[];
  /** events whose day the readings wait for */
  readonly waitsFor?: readonly string[];
}

const SAID_ON = calendarDate('2026-03-13');
const read = (words: string, saidOn = SAID_ON): PhraseReading => readPhrase({ words, saidOn });

const windowsOf = (reading: PhraseReading) =>
  reading.kind === 'candidates'
    ? reading.candidates.map(({ window }) => window && [window.from, window.to])
    : reading.kind;

/** What a reader is warned of: words that were not read, or that there is more than one time in them. */
const unreadIn = (reading: PhraseReading) => {
  const warned = 'warning' in reading && reading.warning !== null;
  const unread = reading.unread.map(({ from, to }) => reading.words.slice(from, to));
  if (reading.kind === 'candidates' || reading.kind === 'undated')
    expect(warned).toBe(unread.length > 0 || reading.understood.length > 1);
  return unread;
};

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate('2000-01-01'), days));

describe('phrases that officials write', () => {
  it.each(
    (examples as unknown as readonly Example[]).map(
      (example) => [`${example.language}: ${example.words} (${example.saidOn})`, example] as const,
    ),
  )('%s', (_name, { words, saidOn, windows, undated, refused, voided, unread = [] }) => {
    const reading = read(words, calendarDate(saidOn));
    expect(reading.words).toBe(words);
    if (windows !== undefined) expect(windowsOf(reading)).toEqual(windows);
    if (voided === true) expect(reading.kind).toBe('not-understood');
    else expect(unreadIn(reading)).toEqual(unread);
    if (refused === true)
      expect(reading).toMatchObject({ kind: 'refused', refusal: { code: 'impossible-date' } });
    if (undated !== undefined)
      expect(reading).toMatchObject({
        kind: 'undated',
        ...(typeof undated === 'string' && { trigger: undated, lookAgainOn: null }),
      });
  });

  it.each(
    (examples as unknown as readonly Example[])
      .filter(({ recurs, waitsFor }) => recurs !== undefined || waitsFor !== undefined)
      .map((example) => [`${example.language}: ${example.words} (${example.saidOn})`, example] as const),
  )('come again or wait for an event: %s', (_name, { words, saidOn, recurs = [], waitsFor = [] }) => {
    const reading = read(words, calendarDate(saidOn));
    const rules = reading.kind === 'candidates' ? reading.candidates.map(({ rule }) => rule) : [];
    expect(
      rules.flatMap((rule) =>
        rule.primitive === 'year-grid' ? [[rule.anchorYear, rule.intervalYears]] : [],
      ),
    ).toEqual(recurs);
    expect(
      rules.flatMap((rule) =>
        rule.primitive === 'offset' && rule.anchor.kind === 'event' ? [rule.anchor.event] : [],
      ),
    ).toEqual(waitsFor);
  });

  it('are more than four hundred, in both languages', () => {
    const count = (language: string) => examples.filter((example) => example.language === language).length;
    expect(count('en')).toBeGreaterThan(200);
    expect(count('cy')).toBeGreaterThan(200);
  });
});

describe('every reading', () => {
  const all = (examples as unknown as readonly Example[]).flatMap(({ words, saidOn }) => {
    const reading = read(words, calendarDate(saidOn));
    return reading.kind === 'candidates' ? reading.candidates : [];
  });

  it('is policy, has an id of its own in its phrase, a label and a reason in both languages', () => {
    for (const { basis, label, reason } of all) {
      expect(basis).toBe('policy');
      for (const text of [label, reason]) {
        expect(text.en).not.toMatch(/undefined|null|NaN/);
        expect(text.cy).not.toMatch(/undefined|null|NaN/);
        expect(text.en).not.toBe('');
        expect(text.cy).not.toBe('');
      }
    }
  });

  it('has a rule that the calculator answers with the end of its window', () => {
    for (const { rule, window } of all)
      if (window) expect(lastDayOf({ rule, occurrence: 1, calendar: ukBankHolidays })).toBe(window.to);
  });
});

describe('laws of reading', () => {
  it('a written date is read back, in either language', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('en' as const, 'cy' as const), (on, language) => {
        const by = language === 'en' ? 'by' : 'erbyn';
        const reading = read(`${by} ${formatDate(on, language)}`);
        expect(reading).toMatchObject({ candidates: [{ rule: { date: on, operator: 'on_or_before' } }] });
      }),
    );
  });

  it('what is later never starts before it was said', () => {
    const phrases = [
      'later this year',
      'later this academic year',
      'yn ddiweddarach eleni',
      'later this month',
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...phrases), (saidOn, words) => {
        const reading = read(words, saidOn);
        if (reading.kind !== 'candidates') throw new Error(reading.kind);
        for (const { window } of reading.candidates) if (window) expect(window.from >= saidOn).toBe(true);
      }),
    );
  });

  const readable = (examples as unknown as readonly Example[]).filter(({ voided }) => voided !== true);

  it('the same words give the same bytes, wherever they stand, and the words are kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readable), (example) => {
        const again = () => canonicalJson(read(example.words, calendarDate(example.saidOn)));
        expect(again()).toBe(again());
        const reading = read(`¶ ${example.words} ¶`, calendarDate(example.saidOn));
        if (reading.kind === 'not-understood') throw new Error('not understood');
        for (const { from, to } of reading.understood)
          expect(`¶ ${example.words} ¶`.slice(from, to).trim().length).toBeGreaterThan(2);
      }),
    );
  });

  it('no words make it throw, and what it offers lies in the words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), anyDay, (words, saidOn) => {
        const reading = readPhrase({ words, saidOn });
        for (const { to } of [...reading.understood, ...reading.unread])
          expect(to).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('a very long text is read in no time', () => {
    for (const piece of ['by ', '1 ', 'diwedd ', 'within 8 weeks of ', 'later this '])
      expect(read(piece.repeat(100_000)).kind).toBe('not-understood');
  });
});

it('says what it can read where it understands nothing', () => {
  expect(read('The Minister thanked the committee.')).toMatchObject({
    kind: 'not-understood',
    reason: { en: expect.stringContaining('by the end of March 2026') },
  });
});

it('proposes to look again where the words are vague, as policy', () => {
  expect(read('in due course')).toMatchObject({ kind: 'undated', lookAgainOn: '2026-06-13' });
});
