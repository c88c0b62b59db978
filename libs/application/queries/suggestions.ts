import { searchTerms, spellings, wordsSearched } from '#domain/search';
import type { Ledger } from '#record/ledger';
import { findIds, wordsThere } from '#record/read-models';
import type { Viewer } from './viewer';

const MOST_WORDS = 6;
const MOST = 3;

/** A search that finds nothing, with a word of the register in the place of one that no entry has; at most three. */
export async function suggestionsFor(
  { scope }: Viewer,
  { db }: Pick<Ledger, 'db'>,
  text: string,
): Promise<readonly string[]> {
  const words = wordsSearched(text).slice(0, MOST_WORDS);
  const found: string[] = [];
  for (const [at, word] of words.entries()) {
    const terms = searchTerms(word);
    const isKnown = terms.length === 0 || (await findIds(db, { scope, terms }, 1)).length > 0;
    if (isKnown) continue;
    for (const other of (await wordsThere(db, scope, spellings(word))).slice(0, MOST))
      found.push(words.map((each, index) => (index === at ? other : each)).join(' '));
  }
  return found.slice(0, MOST);
}
