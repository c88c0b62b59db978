import fc from 'fast-check';
import { addDays, calendarDate } from '#domain/kernel';
import { findPhrases } from './find-phrases';
import { normalised } from './grammar/normalised';
import type { PhraseReading, Span } from './grammar/phrase-reading';
import { limitWords, timeWords } from './grammar/time-words';
import { readPhrase } from './read-phrase';
import examples from './examples.json';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate('2000-01-01'), days));

/** Written without a look at the reader’s own lists: words that change when a thing is due. */
const WORDS_OF_TIME = [
  'next year',
  'each year',
  'every year',
  'of the following year',
  'last year',
  'next',
  'previous',
  '2031',
  'by 2029',
  'in the autumn',
  '31 March',
  'June',
  'Friday',
  'the start of',
  'the end of',
  'quarter 3',
  'term',
  'annually',
  'monthly',
  'in each fifth year',
  'after Easter',
  'recess',
  'thereafter',
  'week',
  'fortnight',
  'unless extended',
  'not before',
  'earlier',
  'but not',
  'until then',
  'except',
  'if possible',
  'at noon',
  'y flwyddyn nesaf',
  'bob blwyddyn',
  'y flwyddyn ganlynol',
  'nesaf',
  'diwethaf',
  'erbyn 2029',
  'yn yr hydref',
  '31 Mawrth',
  'Mehefin',
  'dydd Gwener',
  'dechrau',
  'diwedd',
  'tymor',
  'yn flynyddol',
  'toriad',
  'wedyn',
  'oni bai',
  'nid cyn',
  'yn gynharach',
  'heblaw',
  'pythefnos',
  'hyd nes',
  'bob pum mlynedd',
];

const phrases = examples.map(({ words, saidOn }) => ({ words, saidOn: calendarDate(saidOn) }));
const placed = (words: string, extra: string, at: 'before' | 'after', joint: string): string =>
  at === 'before' ? `${extra}${joint}${words}` : `${words}${joint}${extra}`;

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);

/** Every word of time is understood, or shown as unread; and what is unread is warned of or voids the reading. */
function expectNothingDropped(reading: PhraseReading): void {
  const shown = [...reading.understood, ...reading.unread];
  const text = normalised(reading.words);
  for (const expression of [timeWords, limitWords])
    for (const { index } of text.matchAll(expression))
      expect({ words: reading.words, at: index, shown: covers(shown, index) }).toMatchObject({ shown: true });
  if (reading.kind !== 'candidates' && reading.kind !== 'undated') return;
  expect(reading.warning !== null).toBe(reading.unread.length > 0 || reading.understood.length > 1);
}

describe('words of time beside a phrase', () => {
  it('void the reading, are warned of, or are taken into account', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom(...WORDS_OF_TIME),
        fc.constantFrom('before' as const, 'after' as const),
        fc.constantFrom(' ', ', ', ' – ', '; '),
        ({ words, saidOn }, extra, at, joint) => {
          const whole = placed(words, extra, at, joint);
          const reading = readPhrase({ words: whole, saidOn });
          expectNothingDropped(reading);
          const start = at === 'before' ? 0 : whole.length - extra.length;
          const plain = reading.kind === 'candidates' && reading.warning === null;
          const taken =
            covers(reading.understood, start) || covers(reading.understood, start + extra.length - 1);
          expect({ whole, heard: !plain || taken }).toMatchObject({ heard: true });
        },
      ),
      { numRuns: 800, seed: 13 },
    );
  });

  it('are shown where they are put into the middle of a phrase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom(...WORDS_OF_TIME),
        fc.nat(),
        ({ words, saidOn }, extra, where) => {
          const parts = words.split(' ');
          const at = where % (parts.length + 1);
          const whole = [...parts.slice(0, at), extra, ...parts.slice(at)].join(' ');
          expectNothingDropped(readPhrase({ words: whole, saidOn }));
        },
      ),
      { numRuns: 800, seed: 14 },
    );
  });
});

/** What lifts, moves or makes a day uncertain, as letters and Acts put it. */
const EXCLUDING = {
  en: 'but not before Easter|unless the Minister agrees|unless extended|save where a court directs|except where impracticable|other than for schools|barring delays|if Parliament agrees|where possible|so far as practicable|subject to approval|provided the Bill passes|on the understanding that funds allow|in the event that the Bill passes|in principle|at the discretion of the Minister|or thereabouts|or at such other time|or any later date|or such longer period as is agreed|whichever is first|tentatively|and no sooner|notwithstanding the pause|excluding weekends|with the exception of schools|pending the review|until further notice|as amended|postponed|delayed|brought forward|has been missed|has been withdrawn|is cancelled|at risk|is under review|is likely to slip|plus three months|with a further month|only if asked|on request|once approved|after consultation|thereafter quarterly|at intervals of six months|from time to time|in any year but 2028|in alternate years|depending on the consultation|assuming approval|on condition that consent is given|in odd-numbered years'.split(
    '|',
  ),
  cy: 'ond nid cyn y Pasg|oni bai bod y Gweinidog yn cytuno|onid estynnir|ac eithrio ysgolion|heblaw ysgolion|ar wahân i ysgolion|os bydd modd|lle bo modd|i’r graddau y bo’n ymarferol|yn amodol ar gymeradwyaeth|ar yr amod bod caniatâd|cyhyd â bod arian|cyn belled â bod arian|gan ddibynnu ar yr ymgynghoriad|mewn egwyddor|neu’n hwyrach|neu unrhyw ddyddiad arall|pa un bynnag sydd gyntaf|tua|wythnos yn ychwanegol|ac yn chwarterol wedyn|heb gyfrif y toriad|hyd nes y clywir yn wahanol|fel y’i diwygiwyd|gohiriwyd|wedi’i ganslo|ni fydd yn gymwys mwyach|dan adolygiad|gall newid|gellir ei ymestyn|efallai|o bosibl|ar gais|pan ofynnir|mewn blynyddoedd etholiad|nid ar ddydd Sul|er gwaethaf y saib|petai’r Bil yn pasio|gan dybio bod arian'.split(
    '|',
  ),
};

describe('words that lift, move or cast doubt on a day', () => {
  const dated = {
    en: [
      'by 31 March 2027',
      'in the autumn of 2026',
      'within six months of 1 April 2026',
      'by the end of the financial year',
    ],
    cy: [
      'erbyn 31 Mawrth 2027',
      'yn hydref 2026',
      'o fewn chwe mis i 1 Ebrill 2026',
      'erbyn diwedd y flwyddyn ariannol',
    ],
  };
  const cases = (['en', 'cy'] as const).flatMap((language) =>
    dated[language].flatMap((phrase) =>
      EXCLUDING[language].flatMap((words) => [
        `${phrase} ${words}`,
        `${phrase}, ${words}`,
        `${words}, ${phrase}`,
      ]),
    ),
  );
  it('are warned of or void it, before it or after', () => {
    const silent = cases.filter((words) => {
      const reading = readPhrase({ words, saidOn: calendarDate('2026-03-13') });
      return reading.kind === 'candidates' && reading.warning === null;
    });
    expect(silent).toEqual([]);
  });
});

const SCRAPS = [
  ...WORDS_OF_TIME,
  ...examples.flatMap(({ words }) => words.split(' ')),
  '0',
  '31',
  '99',
  '2026-27',
  '26/27',
  '31/02/2027',
  '9999',
  '\ud800',
  '\udc00',
  'İ',
  'ﬁ',
  '\u0000',
  '’',
  '…',
  'mai',
  'may',
  'hyd',
  'hydref',
  'Hydref',
  '(',
  ')',
  '-',
  '–',
  "'r",
  'o’r',
  'the',
  'of',
  'in',
  'a',
  'i',
  'o',
];

describe('words of time glued together in any order', () => {
  it('never make the reader throw, and each lies in the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SCRAPS), { maxLength: 14 }),
        fc.constantFrom(' ', '', '  ', '-', ', '),
        anyDay,
        (scraps, joint, saidOn) => {
          const words = scraps.join(joint);
          const reading = readPhrase({ words, saidOn });
          expectNothingDropped(reading);
          for (const { from, to } of [...reading.understood, ...reading.unread])
            expect(from >= 0 && from < to && to <= words.length).toBe(true);
        },
      ),
      { numRuns: 800, seed: 15 },
    );
  });

  it('on the first and the last day that there is', () => {
    for (const saidOn of ['0001-01-01', '0001-12-31', '9999-12-31', '9998-06-01'].map(calendarDate))
      for (const { words } of phrases) expect(() => readPhrase({ words, saidOn })).not.toThrow();
  });

  it('are read at once, however long: no pattern runs back and forth over them', () => {
    const scraps = [
      'by ',
      '1 ',
      'diwedd ',
      'within 8 weeks of ',
      'later this ',
      'the end of ',
      '31 March ',
      'every year ',
    ];
    for (const piece of [...scraps, 'bob blwyddyn ', '2026/27 ', 'q3 ', 'cyn y ', '\ud800', 'a']) {
      const long = piece.repeat(100_000 / piece.length);
      expect(readPhrase({ words: long, saidOn: calendarDate('2026-03-13') }).kind).toBe('not-understood');
      readPhrase({ words: long.slice(0, 1990), saidOn: calendarDate('2026-03-13') });
    }
  });
});

describe('phrases in a longer text', () => {
  const TEXT =
    'Thank you for your letter of 12 April. We will publish the guidance by the end of March 2027, and a plan in the autumn.\n\nByddwn yn adrodd erbyn 31 Mawrth y flwyddyn nesaf. Nothing here.';

  it('are found with their offsets, each read by itself', () => {
    const found = findPhrases({ words: TEXT, saidOn: calendarDate('2026-03-13') });
    expect(found.map(({ words }) => words)).toEqual([
      '12 April',
      'by the end of March 2027',
      'in the autumn',
      'erbyn 31 Mawrth y flwyddyn nesaf',
    ]);
    for (const { from, to, words, reading } of found) {
      expect(TEXT.slice(from, to)).toBe(words);
      expect(reading).toEqual(readPhrase({ words, saidOn: calendarDate('2026-03-13') }));
    }
  });

  it('are found in any text without an exception, in its order and apart from one another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SCRAPS, '. ', '\n\n', '; '), { maxLength: 60 }),
        anyDay,
        (scraps, saidOn) => {
          const words = scraps.join(' ');
          let last = 0;
          for (const { from, to, words: piece } of findPhrases({ words, saidOn })) {
            expect(words.slice(from, to)).toBe(piece);
            expect(from).toBeGreaterThanOrEqual(last);
            last = to;
          }
        },
      ),
      { numRuns: 300, seed: 16 },
    );
  });

  it('are found in a text of 100 kB', () => {
    const found = findPhrases({ words: `${TEXT} `.repeat(500), saidOn: calendarDate('2026-03-13') });
    expect(found).toHaveLength(2000);
  });
});
