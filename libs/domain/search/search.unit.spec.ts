import { normaliseForSearch, searchTerms, searchWords, sortKey, spellings } from './index';

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

describe('a word is found by its other number, under any mutation', () => {
  it.each([
    ['plentyn', 'plant', 'cy'],
    ['angen', 'anghenion', 'cy'],
    ['dyletswydd', 'dyletswyddau', 'cy'],
    ['ysgol', 'ysgolion', 'cy'],
    ['corff', 'cyrff', 'cy'],
    ['bwrdd', 'byrddau', 'cy'],
    ['dysgwr', 'dysgwyr', 'cy'],
    ['athro', 'athrawon', 'cy'],
    ['awdurdod', 'awdurdodau', 'cy'],
    ['cynllun', 'gynlluniau', 'cy'],
    ['plant', 'blentyn', 'cy'],
    ['child', 'children', 'en'],
    ['policy', 'policies', 'en'],
    ['criterion', 'criteria', 'en'],
    ['analysis', 'analyses', 'en'],
    ['body', 'bodies', 'en'],
    ['box', 'boxes', 'en'],
    ['plan', 'plans', 'en'],
  ] as const)('%s and %s', (one, other, language) => {
    expect(finds(other, searchWords([{ text: one, language }]))).toBe(true);
    expect(finds(one, searchWords([{ text: other, language }]))).toBe(true);
  });
});

it('a provision is found in every way in which people cite it, in either language', () => {
  const entries = [
    [{ text: 'the 2018 Act, section 11', language: 'en' as const }],
    [{ text: 'Deddf 2018, adran 11(2)', language: 'cy' as const }],
    [{ text: 's.11 and s. 12', language: null }],
  ].map((texts) => searchWords(texts));
  for (const words of entries) {
    for (const asked of ['s.11', 's11', 'S 11', '§11', 'sec. 11', 'section 11', '(section 11)', 'adran 11'])
      expect([asked, finds(asked, words)]).toEqual([asked, true]);
    for (const asked of ['s.1', 's.111', 'adran 1', 'reg. 11'])
      expect([asked, finds(asked, words)]).toEqual([asked, false]);
  }
});

it('marks, quotation marks and accents round or in a word change nothing', () => {
  const words = searchWords([{ text: 'O’r tŷ dŵr i’r ŵyl: the children’s ‘plan’', language: null }]);
  for (const asked of [
    'ty dwr',
    'tŷ dŵr',
    "children's",
    'children’s',
    'childrens',
    '"plan"',
    '“plan”',
    '«plan»',
    'wyl',
    'ŵyl',
  ])
    expect([asked, finds(asked, words)]).toEqual([asked, true]);
});

it('a word mistyped by one letter is among the spellings of what was typed, whatever the slip', () => {
  const words = normaliseForSearch(CODE.map(({ text }) => text).join(' '))
    .split(' ')
    .filter((word) => /^[a-z]{5,24}$/u.test(word));
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      const slips = [before + after, `${before}q${after}`, `${before}q${letter}${after}`];
      const swapped = before + after.charAt(0) + letter + after.slice(1);
      for (const typed of after === '' ? slips : [...slips, swapped])
        expect(typed === word || spellings(typed).includes(word)).toBe(true);
    }
  expect(spellings('aln')).toEqual([]);
  expect(spellings('x'.repeat(10_000))).toEqual([]);
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
