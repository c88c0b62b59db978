import { normaliseForSearch, searchTerms, searchWords, sortKey } from './index';

const CODE = [
  { text: 'Five-yearly review of the Welsh-medium ALN system', language: 'en' as const },
  {
    text: 'Adolygiad pum mlynedd o’r ddarpariaeth ddysgu ychwanegol cyfrwng Cymraeg',
    language: 'cy' as const,
  },
  {
    text: 'Additional Learning Needs and Education Tribunal (Wales) Act 2018, section 63(2)',
    language: 'en' as const,
  },
  { text: 'I’r perwyl hwnnw, ysgrifennu’r adroddiad at y tŷ', language: null },
];
const WORDS = searchWords(CODE);

/** As the database finds: of each term all the words of one way. */
const finds = (text: string, words: readonly string[] = WORDS): boolean =>
  searchTerms(text).every((term) =>
    term.some((way) =>
      way.every(({ word, prefix }) => words.some((each) => (prefix ? each.startsWith(word) : each === word))),
    ),
  );

describe('a search finds an entry', () => {
  it.each([
    'Welsh-medium ALN',
    'ALN Welsh medium',
    'aln WELSH‑MEDIUM',
    'welshmedium',
    'five yearly reviews',
    'adolygiad pum mlynedd',
    'darpariaeth ADY',
    'y ddarpariaeth',
    'ddysgu anghenion',
    'additional learning provision',
    'anghenion dysgu ychwanegol',
    'A.L.N.',
    's.63',
    's 63(2)',
    '§63',
    'adran 63',
    'section 63 ALNET 2018',
    'Deddf ADY adran 63',
    'ysgrifennur adroddiad',
    "ysgrifennu'r adroddiad",
    'ysgrifennu adroddiad',
    'TY',
    'tŷ',
    'gymraeg',
    'perwyl',
    'medium ALN the of',
    '\u200bALN',
  ])('by “%s”', (text) => expect(finds(text)).toBe(true));

  it.each(['s.6', 's.64', 'section 3', '201', 'Welsh-medium SEN', 'regulation 63', 'dyslexia'])(
    'but not by “%s”',
    (text) => expect(finds(text)).toBe(false),
  );
});

it('no word of a search is lost to its order, its case, its hyphens or its accents', () => {
  const words = normaliseForSearch(CODE.map(({ text }) => text).join(' ')).split(' ');
  for (const [at, word] of words.entries())
    expect([word, finds(`${words[(at * 7) % words.length]} ${word.toUpperCase()}`)]).toEqual([word, true]);
});

it('is about a title that has every mutation of a word', () => {
  for (const word of ['cynllun', 'gynllun', 'chynllun', 'nghynllun'])
    for (const other of ['cynllun', 'gynllun', 'chynllun', 'nghynllun'])
      expect(finds(other, searchWords([{ text: word, language: 'cy' }]))).toBe(true);
  for (const [word, other] of [
    ['gwasanaeth', 'wasanaeth'],
    ['llywodraeth', 'lywodraeth'],
    ['bwrdd', 'fwrdd'],
    ['plant', 'blant'],
    ['tribiwnlys', 'dribiwnlys'],
    ['rheoliadau', 'reoliadau'],
    ['adroddiad', 'hadroddiad'],
    ['gorchymyn', 'orchymyn'],
  ] as const)
    expect([word, finds(other, searchWords([{ text: word, language: 'cy' }]))]).toEqual([word, true]);
});

it('asks for nothing where there is no word, and never for more than it can', () => {
  expect(searchTerms(' – ’ ')).toEqual([]);
  expect(searchTerms('the').length).toBe(1);
  expect(searchTerms('gair '.repeat(500)).length).toBe(20);
  expect(
    searchWords([{ text: 'x'.repeat(100_000), language: null }]).every(({ length }) => length <= 60),
  ).toBe(true);
});

describe('titles stand in the order of the alphabet', () => {
  const order = (titles: readonly string[], language: 'cy' | 'en') =>
    titles.toSorted((one, other) => (sortKey(one, language) < sortKey(other, language) ? -1 : 1));

  it('of Welsh, in which eight pairs are letters', () => {
    const titles = [
      'Cwm',
      'Chwilio',
      'Cymru',
      'Dŵr',
      'Ddoe',
      'Ebrill',
      'Ffordd',
      'Fory',
      'Gŵyl',
      'Ngwynedd',
      'Haf',
    ];
    expect(order(titles.toReversed(), 'cy')).toEqual([
      'Cwm',
      'Cymru',
      'Chwilio',
      'Dŵr',
      'Ddoe',
      'Ebrill',
      'Fory',
      'Ffordd',
      'Gŵyl',
      'Ngwynedd',
      'Haf',
    ]);
    expect(order(['Thus', 'Tŷ', 'Rhif', 'Rwan', 'Pwyll', 'Phoenix', 'Lloegr', 'Lwc'], 'cy')).toEqual([
      'Lwc',
      'Lloegr',
      'Pwyll',
      'Phoenix',
      'Rwan',
      'Rhif',
      'Tŷ',
      'Thus',
    ]);
  });

  it('of English, numbers by their size', () => {
    expect(order(['Part 10', 'Part 9', 'chwilio', 'Cwm', 'Éire'], 'en')).toEqual([
      'chwilio',
      'Cwm',
      'Éire',
      'Part 9',
      'Part 10',
    ]);
  });
});
