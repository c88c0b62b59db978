/** Words of dates in both languages, in lower case. In Welsh the first letter mutates: each form is listed. */
const MONTH_FORMS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwef'],
  ['march', 'mar', 'mawrth', 'fawrth'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'orffennaf', 'ngorffennaf', 'gorff'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'dachwedd', 'nhachwedd', 'thachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'ragfyr', 'rhag'],
];

const months = new Map(MONTH_FORMS.flatMap((forms, index) => forms.map((form) => [form, index + 1])));

/** 1 to 12. @throws RangeError for a word that is no month: ask only for words that `MONTH` has matched */
export function monthNumber(word: string): number {
  const month = months.get(word);
  if (month === undefined) throw new RangeError(`no month: ${word}`);
  return month;
}

/** Longest first, so that `march` is not read as `mar`. */
const oneOf = (words: Iterable<string>): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

export const MONTH = oneOf(months.keys());

const numbers = new Map<string, number>(
  [
    ['a', 'an', 'one', 'un'],
    ['two', 'dau', 'ddau', 'dwy', 'ddwy'],
    ['three', 'tri', 'dri', 'tair', 'dair'],
    ['four', 'pedwar', 'bedwar', 'pedair', 'bedair'],
    ['five', 'pump', 'bump', 'pum', 'bum'],
    ['six', 'chwech', 'chwe'],
    ['seven', 'saith'],
    ['eight', 'wyth'],
    ['nine', 'naw'],
    ['ten', 'deg', 'ddeg'],
    ['eleven', 'un ar ddeg'],
    ['twelve', 'deuddeg', 'ddeuddeg', 'deuddeng', 'ddeuddeng'],
  ].flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])),
);
numbers.set('twenty', 20).set('ugain', 20).set('thirty', 30);

export const NUMBER = `(?:\\d{1,4}|${oneOf(numbers.keys())})`;

export const numberOf = (word: string): number => numbers.get(word) ?? Number(word);

/** The end of a word: letters of both languages, so that `mai` is not found in `maint`. */
export const END = '(?![a-z0-9âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ])';
export const START = '(?<![a-z0-9âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ])';

/** What the day of a statement is followed by in writing: `1st`, `1af`. */
export const ORDINAL = '(?:st|nd|rd|th|af|ail|ydd|edd|ed|fed|eg|ain)?';

/** Words that negate a “before”: they say when something begins. Matched ahead of the “before” inside them. */
export const NOT_BEFORE =
  '(?:not|no) (?:before|until|earlier than|sooner than)|(?:nid|ddim|dim) (?:cyn|tan)|(?:heb fod|ddim|dim) (?:yn )?(?:gynharach|cynharach) na[cg]?';
