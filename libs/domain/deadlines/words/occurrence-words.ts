import { type Bilingual, both } from '#domain/kernel';

const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/** The article that stands before each ordinal, and the place of the noun; the first stands after its noun. */
const WELSH = [
  ['y', '{} cyntaf'],
  ['yr', 'ail {}'],
  ['y', 'trydydd {}'],
  ['y', 'pedwerydd {}'],
  ['y', 'pumed {}'],
  ['y', 'chweched {}'],
  ['y', 'seithfed {}'],
  ['yr', 'wythfed {}'],
  ['y', 'nawfed {}'],
  ['y', 'degfed {}'],
] as const;

/** A masculine noun of Welsh with the form that it has after *ail*, the one ordinal that softens it. */
interface Recurring {
  readonly en: string;
  readonly cy: string;
  readonly softened: string;
}

export const OCCURRENCE: Recurring = { en: 'occurrence', cy: 'tro', softened: 'dro' };

const SUFFIXES = ['th', 'st', 'nd', 'rd'] as const;

const numeral = (number: number): string => {
  const [ten, last] = [Math.trunc(number / 10) % 10, number % 10];
  return `${number}${(ten === 1 ? undefined : SUFFIXES[last]) ?? 'th'}`;
};

const startsWithVowel = (text: string): boolean => /^[aeiouwyâêîôûŵŷ]/iu.test(text);

/** One of several that recur, by its ordinal and without an article: second occurrence, 11th review. */
export function nth(number: number, noun: Recurring = OCCURRENCE): Bilingual {
  const [english, welsh] = [ENGLISH[number - 1], WELSH[number - 1]];
  if (english === undefined || welsh === undefined)
    return both(`${numeral(number)} ${noun.en}`, `${noun.cy} rhif ${number}`);
  return both(`${english} ${noun.en}`, welsh[1].replace('{}', number === 2 ? noun.softened : noun.cy));
}

/** The same with its article: the second occurrence. In Welsh “rhif 11” makes it definite by itself. */
export function theNth(number: number, noun: Recurring = OCCURRENCE): Bilingual {
  const { en, cy } = nth(number, noun);
  const [article] = WELSH[number - 1] ?? [undefined];
  if (article === undefined) return both(`the ${en}`, cy);
  const before = number === 1 && startsWithVowel(noun.cy) ? 'yr' : article;
  return both(`the ${en}`, `${before} ${cy}`);
}

/** With *Mae* before it, with which an article runs together. */
export const afterMae = (welsh: string): string =>
  /^yr? /u.test(welsh) ? `Mae’r ${welsh.replace(/^yr? /u, '')}` : `Mae ${welsh}`;
