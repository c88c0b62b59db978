/** Words of dates in both languages, in lower case. In Welsh the first letter mutates: each form is listed. */
const MONTH_FORMS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror', 'chwef'],
  ['march', 'mar', 'mawrth', 'fawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'orffennaf', 'ngorffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd', 'dachwedd', 'nhachwedd', 'thachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'ragfyr'],
];

/** Short forms that are other words as well (`hyd`: until; `gorff`: a body): months after a day's number alone. */
const AFTER_A_DAY: readonly (readonly [string, number])[] = [
  ['ion', 1],
  ['gorff', 7],
  ['hyd', 10],
  ['rhag', 12],
];

const months = new Map<string, number>([
  ...MONTH_FORMS.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])),
  ...AFTER_A_DAY,
]);

/** 1 to 12. @throws RangeError for a word that is no month: ask only for words that `MONTH` has matched */
export function monthNumber(word: string): number {
  const month = months.get(word.replace(/\.$/u, ''));
  if (month === undefined) throw new RangeError(`no month: ${word}`);
  return month;
}

/** Longest first, so that `march` is not read as `mar`. */
export const oneOf = (words: Iterable<string>): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** `dydd Mawrth` is a Tuesday and no month. */
const NO_WEEKDAY = '(?<!dydd )(?<!(?<![a-zŵ])nos )';
export const MONTH = `${NO_WEEKDAY}${oneOf(MONTH_FORMS.flat())}`;
export const DAYS_MONTH = oneOf(months.keys());

/** No part of `2026-27`, `2026/27` or a longer number. */
export const YEAR4 = '(?:19|20|21)\\d{2}(?!\\s?[-–/]\\s?\\d)(?!\\d)';

const NUMBERS: readonly (readonly string[])[] = [
  ['a', 'an', 'one', 'un'],
  ['two', 'dau', 'ddau', 'dwy', 'ddwy'],
  ['three', 'tri', 'dri', 'thri', 'tair', 'dair', 'thair'],
  ['four', 'pedwar', 'bedwar', 'phedwar', 'pedair', 'bedair', 'phedair'],
  ['five', 'pump', 'bump', 'phump', 'pum', 'bum', 'phum'],
  ['six', 'chwech', 'chwe'],
  ['seven', 'saith'],
  ['eight', 'wyth'],
  ['nine', 'naw'],
  ['ten', 'deg', 'ddeg', 'deng', 'ddeng'],
  ['eleven', 'un ar ddeg'],
  ['twelve', 'deuddeg', 'ddeuddeg', 'deuddeng', 'ddeuddeng'],
  ['thirteen', 'tri ar ddeg', 'dri ar ddeg', 'thri ar ddeg', 'tair ar ddeg', 'dair ar ddeg', 'thair ar ddeg'],
  ['fourteen', 'pedwar ar ddeg', 'bedwar ar ddeg', 'pedair ar ddeg', 'bedair ar ddeg'],
  ['fifteen', 'pymtheg', 'bymtheg', 'phymtheg', 'pymtheng', 'bymtheng', 'phymtheng'],
  ['sixteen', 'un ar bymtheg'],
  ['seventeen', 'dau ar bymtheg', 'dwy ar bymtheg'],
  ['eighteen', 'deunaw', 'ddeunaw'],
  ['nineteen', 'pedwar ar bymtheg', 'pedair ar bymtheg'],
  ['twenty', 'ugain'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = new Map<string, number>([
  ...NUMBERS.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])),
  ...TENS.map((ten, index): [string, number] => [ten, (index + 2) * 10]),
  ['deg ar hugain', 30],
  ['ddeg ar hugain', 30],
  ['deugain', 40],
  ['trigain', 60],
  ['thrigain', 60],
  ...['can', 'cant', 'gant', 'chan', 'chant'].map((hundred): [string, number] => [hundred, 100]),
]);

const welshUnits = oneOf(
  NUMBERS.slice(0, 9).flatMap(([, ...forms]) => forms.filter((form) => form !== 'an' && form !== 'one')),
);
const englishUnits = oneOf(
  NUMBERS.slice(0, 9).map(([first = '', ...forms]) => (first === 'a' ? (forms[1] ?? '') : first)),
);
const ENGLISH_TENS = `${oneOf(TENS)}(?:[ -]${englishUnits})?`;
const WELSH_TENS = `${welshUnits} d?deg(?: ${welshUnits})?`;
const IN_ENGLISH = `(?:a|${englishUnits}) hundred(?: and (?:${ENGLISH_TENS}|${oneOf(NUMBERS.map(([first = '']) => (first === 'a' ? 'one' : first)))}))?`;
const IN_WELSH = `(?:${welshUnits} )?[cg]h?ant (?:ac? )?(?:${WELSH_TENS}|${oneOf(['deugain', 'trigain', ...NUMBERS.flatMap((forms) => forms.slice(1))])})`;
/** `one hundred and eighty`, `dau ddeg wyth`, `cant wyth deg`: put together, longest first. */
const MADE_UP = `${IN_ENGLISH}|${ENGLISH_TENS}|${IN_WELSH}|${welshUnits} [cg]h?ant|${WELSH_TENS}`;

export const NUMBER = `(?:\\d{1,4}|${MADE_UP}|${oneOf(numbers.keys())})`;

/** Words for more than one. */
export const SEVERAL = `(?:${MADE_UP}|${oneOf([...numbers].filter(([, number]) => number > 1).map(([word]) => word))})`;

const HUNDRED = /^(?:hundred|[cg]h?ant)$/u;
const JOINING = /^(?:and|a|ac)$/u;

/** The number of a word or words that `NUMBER` has matched. */
export function numberOf(words: string): number {
  const known = numbers.get(words);
  if (known !== undefined || /^\d+$/u.test(words)) return known ?? Number(words);
  let [hundreds, rest] = [0, 0];
  for (const word of words.split(/[ -]/u).filter((each) => !JOINING.test(each))) {
    if (HUNDRED.test(word)) [hundreds, rest] = [(rest || 1) * 100, 0];
    else rest = rest > 0 && /^dd?eg$/u.test(word) ? rest * 10 : rest + (numbers.get(word) ?? 0);
  }
  return hundreds + rest;
}

/** `first` to `tenth`, of years, quarters and days: with their Welsh forms of both genders. */
const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'cyntaf', 'gyntaf', 'nghyntaf', '1af'],
  ['second', '2nd', 'ail', '2il', '2ail'],
  ['third', '3rd', 'trydydd', 'drydydd', 'nhrydydd', 'trydedd', 'drydedd', '3ydd', '3edd'],
  ['fourth', '4th', 'pedwerydd', 'bedwerydd', 'mhedwerydd', 'pedwaredd', 'bedwaredd', '4ydd', '4edd'],
  ['fifth', '5th', 'pumed', 'bumed', 'phumed', 'mhumed', '5ed'],
  ['sixth', '6th', 'chweched', '6ed'],
  ['seventh', '7th', 'seithfed', '7fed'],
  ['eighth', '8th', 'wythfed', '8fed'],
  ['ninth', '9th', 'nawfed', '9fed'],
  ['tenth', '10th', 'degfed', 'ddegfed', '10fed'],
];
/** The later days of a month, which years and quarters do not reach. */
const LATER_DAYS: readonly (readonly string[])[] = [
  ['eleventh', 'unfed ar ddeg'],
  ['twelfth', 'deuddegfed', 'ddeuddegfed'],
  ['thirteenth', 'trydydd ar ddeg', 'drydydd ar ddeg'],
  ['fourteenth', 'pedwerydd ar ddeg', 'bedwerydd ar ddeg'],
  ['fifteenth', 'pymthegfed', 'bymthegfed', 'phymthegfed'],
  ['sixteenth', 'unfed ar bymtheg'],
  ['seventeenth', 'ail ar bymtheg'],
  ['eighteenth', 'deunawfed', 'ddeunawfed'],
  ['nineteenth', 'pedwerydd ar bymtheg', 'bedwerydd ar bymtheg'],
  ['twentieth', 'ugeinfed'],
  ['twenty-first', 'twenty first', 'unfed ar hugain'],
  ['twenty-second', 'twenty second', 'ail ar hugain'],
  ['twenty-third', 'twenty third', 'trydydd ar hugain', 'drydydd ar hugain'],
  ['twenty-fourth', 'twenty fourth', 'pedwerydd ar hugain', 'bedwerydd ar hugain'],
  ['twenty-fifth', 'twenty fifth', 'pumed ar hugain', 'bumed ar hugain'],
  ['twenty-sixth', 'twenty sixth', 'chweched ar hugain'],
  ['twenty-seventh', 'twenty seventh', 'seithfed ar hugain'],
  ['twenty-eighth', 'twenty eighth', 'wythfed ar hugain'],
  ['twenty-ninth', 'twenty ninth', 'nawfed ar hugain'],
  ['thirtieth', 'degfed ar hugain', 'ddegfed ar hugain'],
  ['thirty-first', 'thirty first', 'unfed ar ddeg ar hugain'],
];
const ordinals = new Map(
  [...ORDINALS, ...LATER_DAYS].flatMap((forms, index) => forms.map((form) => [form, index + 1])),
);
export const NTH = oneOf(ORDINALS.flat());
/** `first` to `thirty-first`, of days of a month. */
export const DAY_NTH = oneOf(ordinals.keys());
export const nthOf = (word: string): number => ordinals.get(word) ?? 0;
/** The words for one ordinal. */
export const nthForms = (nth: number): string => oneOf(ORDINALS[nth - 1] ?? []);

/** Letters and figures of both languages; capitals stand for words that look like others (see `normalised`). */
const LETTER = 'a-zA-Z0-9âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ';
/** The end of a word: so that `mai` is not found in `maint`. */
export const END = `(?![${LETTER}])`;
export const START = `(?<![${LETTER}])`;

/** What the day of a statement is followed by in writing: `1st`, `1af`. */
export const ORDINAL = '(?:st|nd|rd|th|af|ail|il|ydd|edd|ed|fed|eg|ain)?';

/** Words that negate a “before”: they say when something begins. Matched ahead of the “before” inside them. */
export const NOT_BEFORE =
  '(?:not|no) (?:before|until|till|earlier than|sooner than)|(?:nid|ddim|dim|heb fod) (?:cyn|tan)|(?:heb fod|ddim|dim) (?:yn )?(?:gynharach|cynharach|cynt) na[cg]?';

export const WEEKDAYS: readonly (readonly [string, string])[] = [
  ['monday', 'llun'],
  ['tuesday', 'mawrth'],
  ['wednesday', 'mercher'],
  ['thursday', 'iau'],
  ['friday', 'gwener'],
  ['saturday', 'sadwrn'],
  ['sunday', 'sul'],
];
const WELSH_WEEKDAY = oneOf([...WEEKDAYS.map(([, cy]) => cy), 'fawrth', 'fercher', 'wener', 'lun', 'sadwrn']);
/** A day of the week by name: in Welsh with the word for day, for the names are months and planets too. */
export const WEEKDAY = `(?:${oneOf(WEEKDAYS.map(([en]) => en))}|(?:d?dydd|nos) ${WELSH_WEEKDAY})`;

/** 1 is Monday, 7 Sunday; 0 for a word that names no day. */
export const weekdayOf = (word: string): number =>
  WEEKDAYS.findIndex(([en, cy]) => word === en || word.endsWith(cy) || word.endsWith(` ${soft(cy)}`)) + 1;
const soft = (word: string): string => word.replace(/^ll/u, 'l').replace(/^m/u, 'f').replace(/^g/u, '');
