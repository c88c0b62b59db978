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
}

const SAID_ON = calendarDate('2026-03-13');
const read = (words: string, saidOn = SAID_ON): PhraseReading => readPhrase({ words, saidOn });

const windowsOf = (reading: PhraseReading) =>
  reading.kind === 'candidates'
    ? reading.candidates.map(({ window }) => window && [window.from, window.to])
    : reading.kind;

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate('2000-01-01'), days));

describe('phrases that officials write', () => {
  it.each(
    (examples as unknown as readonly Example[]).map(
      (example) => [`${example.language}: ${example.words} (${example.saidOn})`, example] as const,
    ),
  )('%s', (_name, { words, saidOn, windows, undated, refused }) => {
    const reading = read(words, calendarDate(saidOn));
    expect(reading.words).toBe(words);
    if (windows !== undefined) expect(windowsOf(reading)).toEqual(windows);
    if (refused === true)
      expect(reading).toMatchObject({ kind: 'refused', refusal: { code: 'impossible-date' } });
    if (undated !== undefined)
      expect(reading).toMatchObject({
        kind: 'undated',
        ...(typeof undated === 'string' && { trigger: undated, lookAgainOn: null }),
      });
  });

  it('are more than a hundred, in both languages', () => {
    const count = (language: string) => examples.filter((example) => example.language === language).length;
    expect(count('en')).toBeGreaterThan(60);
    expect(count('cy')).toBeGreaterThan(60);
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

  it('the same words give the same bytes, wherever they stand, and the words are kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), (example) => {
        const again = () => canonicalJson(read(example.words, calendarDate(example.saidOn)));
        expect(again()).toBe(again());
        const reading = read(`¶ ${example.words} ¶`, calendarDate(example.saidOn));
        if (!('understood' in reading)) throw new Error('not understood');
        const { from, to } = reading.understood;
        expect(`¶ ${example.words} ¶`.slice(from, to).length).toBeGreaterThan(3);
      }),
    );
  });

  it('no words make it throw, and what it offers lies in the words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), anyDay, (words, saidOn) => {
        const reading = readPhrase({ words, saidOn });
        if ('understood' in reading) expect(reading.understood.to).toBeLessThanOrEqual(words.length);
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
