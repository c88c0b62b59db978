import type { Language } from '#domain/kernel';
import { otherNames } from './abbreviations';
import { withoutMutation } from './mutations';
import { writtenWords } from './normalise';
import { provisionsIn } from './provisions';

/** A text by which something is found; without a language where it may be in either. */
export interface SearchableText {
  readonly text: string;
  readonly language: Language | null;
}

/** Marks a Welsh word without what its mutation changes. */
export const UNMUTATED = 'cy:';

/** A word of search is cut here, wherever it stands. */
export const LONGEST_WORD = 60;
const MOST_WORDS = 6_000;
const MOST_LETTERS = 60_000;

const cut = (word: string): string => word.slice(0, LONGEST_WORD);

function wordsOf({ text, language }: SearchableText): readonly string[] {
  const words = writtenWords(text)
    .flatMap(({ whole, parts }) => [whole, ...parts])
    .map(cut);
  return language === 'en'
    ? words
    : [...words, ...words.map((word) => cut(`${UNMUTATED}${withoutMutation(word)}`))];
}

/** Everything by which a search may find what has these texts, in order and each once. */
export function searchWords(texts: readonly SearchableText[]): readonly string[] {
  const short = texts.map(({ text, language }) => ({ text: text.slice(0, MOST_LETTERS), language }));
  const names = otherNames(short.map(({ text }) => text).join(' / '));
  const all = [
    ...short,
    ...names.en.map((text) => ({ text, language: 'en' as const })),
    ...names.cy.map((text) => ({ text, language: 'cy' as const })),
  ];
  const words = all.flatMap(wordsOf).filter((word) => word !== '');
  const cited = short.flatMap(({ text }) => provisionsIn(text).cited);
  return [...new Set([...cited, ...words])].slice(0, MOST_WORDS).sort();
}
