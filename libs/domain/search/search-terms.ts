import { withoutMutation } from './mutations';
import { type WrittenWord, writtenWords } from './normalise';
import { provisionsIn } from './provisions';
import { LONGEST_WORD, UNMUTATED } from './search-words';
import { otherForms } from './word-forms';

/** A word that must be there; of `prefix` its beginning alone. */
export interface SearchWord {
  readonly word: string;
  readonly prefix: boolean;
}

/** What must be found: all the words of one of these. */
export type SearchTerm = readonly (readonly SearchWord[])[];

const MOST_TERMS = 20;
/** from so many letters on a word’s beginning is looked for without its mutation too, and its English plural */
const LONG_ENOUGH = 4;

/** Little words that say nothing of what is looked for, unless they are all there is. */
const LITTLE = new Set(
  'a an and at by for from in of on or the to with y yr yn o ac ag ar am at er gan i ir neu na nid or syn ym yng ei eu mae w'.split(
    ' ',
  ),
);

const exact = (word: string): SearchWord => ({ word: word.slice(0, LONGEST_WORD), prefix: false });
const begins = (word: string): SearchWord => ({ word: word.slice(0, LONGEST_WORD), prefix: true });

const isNumber = (word: string): boolean => /^\d+$/u.test(word);

/** The other number of an English noun, where its ending says it. */
function otherNumber(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:x|z|s|ch|sh)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  return word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : [];
}

/** The ways in which one word may be written where it is found. */
function waysOf(word: string): readonly SearchWord[] {
  if (isNumber(word)) return [exact(word)];
  if (word.length < LONG_ENOUGH) return [begins(word), exact(`${UNMUTATED}${withoutMutation(word)}`)];
  return [
    begins(word),
    begins(`${UNMUTATED}${withoutMutation(word)}`),
    ...otherNumber(word).map(exact),
    ...otherForms(word).flatMap((form) => [exact(form), exact(`${UNMUTATED}${withoutMutation(form)}`)]),
  ];
}

function termOf({ whole, parts, joined }: WrittenWord): SearchTerm {
  const ofWhole = waysOf(whole).map((word) => [word]);
  if (joined === null) return ofWhole;
  if (joined === 'hyphen') return [...ofWhole, ...combinations(parts)];
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
  return [...ofWhole, ...waysOf(longest).map((word) => [word])];
}

/** All the parts, each in its first way or without its mutation. */
const combinations = (parts: readonly string[]): SearchTerm => [
  parts.map((part) => (isNumber(part) ? exact(part) : begins(part))),
  parts.map((part) => (isNumber(part) ? exact(part) : exact(`${UNMUTATED}${withoutMutation(part)}`))),
];

/** What a search asks for, all of which must be found, in whatever order; none where it has no word. */
export function searchTerms(text: string): readonly SearchTerm[] {
  const { cited, rest } = provisionsIn(text);
  const written = writtenWords(rest).filter(({ whole }) => whole !== '');
  const telling = written.filter(({ whole }) => !LITTLE.has(whole) && (whole.length > 1 || isNumber(whole)));
  const wanted = telling.length + cited.length > 0 ? telling : written;
  return [...cited.map((each) => [[exact(each)]]), ...wanted.map(termOf)].slice(0, MOST_TERMS);
}

/** The telling words of a search as people wrote them, each by itself: to say which could be left out. */
export const wordsSearched = (text: string): readonly string[] => {
  const words = text.split(/\s+/u).filter(Boolean);
  return words.slice(0, MOST_TERMS);
};
