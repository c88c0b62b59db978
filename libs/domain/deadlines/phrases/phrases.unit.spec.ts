import fc from 'fast-check';
import { addDays, calendarDate, canonicalJson } from '#domain/kernel';
import { ukBankHolidays } from '#domain/shipped-holidays';
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

describe('words that turn a reading round', () => {
  const operators = (words: string) => {
    const reading = read(words);
    return reading.kind === 'candidates'
      ? reading.candidates.map(({ rule }) => ('operator' in rule ? rule.operator : rule.primitive))
      : reading.kind;
  };

  it.each([
    'at least 28 days after the consultation closes',
    'not less than three months after laying',
    'no earlier than 21 days after the notice is given',
    'more than 28 days after the notice',
    'o leiaf 28 diwrnod ar ôl cyhoeddi’r adroddiad',
    'heb fod yn llai na thri mis ar ôl y digwyddiad',
    '31 March 2027 at the earliest',
    '31 Mawrth 2027 ar y cynharaf',
  ])('a least time sets no last day: %s', (words) => {
    expect(operators(words)).toEqual(['from']);
  });

  const CLAUSES = [
    'in which the claim is made',
    'to which it relates',
    'after publication',
    'following the election',
    'when the plan ends',
    'y gosodir yr adroddiad',
    'y mae’n ymwneud â hi',
    'ar ôl cyhoeddi',
    'pan ddaw’r cynllun i ben',
  ];
  const OPEN = [
    'by the end of the month',
    'by the end of the financial year',
    'within the year',
    'by 31 March',
    'by Friday',
    'in October',
    'erbyn diwedd y mis',
    'cyn diwedd y flwyddyn ariannol',
    'yn y flwyddyn academaidd',
    'erbyn 31 Mawrth',
  ];
  it('a clause that says which month or year is meant voids the one under way', () => {
    for (const open of OPEN)
      for (const clause of CLAUSES)
        expect({ open, clause, is: read(`${open} ${clause}`).kind }).toMatchObject({ is: 'not-understood' });
  });

  it.each(['two', 'twenty eight', 'ninety', 'one hundred and eighty'])('numbers in words: %s', (number) => {
    const days = { two: 2, 'twenty eight': 28, ninety: 90, 'one hundred and eighty': 180 }[number] ?? 0;
    expect(windowsOf(read(`within ${number} days`))).toEqual([[addDays(SAID_ON, 1), addDays(SAID_ON, days)]]);
  });

  /** Both ways of counting in Welsh, each after a preposition and after an aspirate. */
  it.each([
    [28, 'dau ddeg wyth o ddiwrnodau'],
    [28, 'wyth niwrnod ar hugain'],
    [13, 'tri diwrnod ar ddeg'],
    [90, 'naw deg diwrnod'],
    [100, 'can niwrnod'],
    [180, 'cant wyth deg o ddiwrnodau'],
    [140, 'cant a deugain o ddyddiau'],
  ])('%d: %s', (days, words) => {
    expect(windowsOf(read(`o fewn ${words}`))).toEqual([[addDays(SAID_ON, 1), addDays(SAID_ON, days)]]);
  });
  it.each([
    ['tri mis', 'thri mis'],
    ['tair blynedd', 'thair blynedd'],
    ['pedair wythnos', 'phedair wythnos'],
    ['pum mlynedd', 'phum mlynedd'],
    ['pymtheng mis', 'phymtheng mis'],
  ])('%s mutates to %s', (plain, mutated) => {
    const after = 'ar ôl 1 Ebrill 2026';
    expect(windowsOf(read(`heb fod yn hwyrach na ${mutated} ${after}`))).toEqual(
      windowsOf(read(`o fewn ${plain} ${after}`)),
    );
  });
});

it('every day of a month is read by its name, in either language', () => {
  const english =
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
      ' ',
    );
  const welsh =
    'cyntaf|ail|trydydd|pedwerydd|pumed|chweched|seithfed|wythfed|nawfed|degfed|unfed ar ddeg|deuddegfed|trydydd ar ddeg|pedwerydd ar ddeg|pymthegfed|unfed ar bymtheg|ail ar bymtheg|deunawfed|pedwerydd ar bymtheg|ugeinfed|unfed ar hugain|ail ar hugain|trydydd ar hugain|pedwerydd ar hugain|pumed ar hugain|chweched ar hugain|seithfed ar hugain|wythfed ar hugain|nawfed ar hugain|degfed ar hugain|unfed ar ddeg ar hugain'.split(
      '|',
    );
  for (let at = 0; at < 31; at += 1) {
    const on = addDays(calendarDate('2027-05-01'), at);
    for (const words of [`on the ${english[at] ?? ''} of May 2027`, `ar y ${welsh[at] ?? ''} o Fai 2027`])
      expect({ words, windows: windowsOf(read(words)) }).toEqual({ words, windows: [[on, on]] });
  }
});
