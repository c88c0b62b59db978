import type { Sentence } from '../sentences/sentence';
import { ownerOf } from '../sentences/tables';
import type { BearerWords } from './bearer-words';
import { englishBearers } from './english';
import { welshBearers } from './welsh';

const LONGEST = 1000;
const LONGEST_NAME = 120;
/** “He”, “it”, “this”: whom they mean stands elsewhere. */
const ELSEWHERE = /^(?:he|she|it|they|this|that|these|those|there|which|who|you|all|each|both|one)$/iu;
/** Words before the name of a body that are no part of it. */
const BEFORE =
  /^(?:however|therefore|in addition|alongside this|and|but|so|also|as|finally|where|if|when|confirmed|agreed|noted|explained|advised|stated|reported|said)\s+/iu;

/** The body that a sentence binds, as the text has it; who speaks where it says “we”. */
export function bearerOf(sentence: Sentence, speaker: string | null): string | null {
  const owner = ownerOf(sentence.cells);
  if (owner !== null && owner.words !== '') return owner.words;
  const words = sentence.language === 'cy' ? welshBearers : englishBearers;
  if (sentence.leadIn !== null) {
    const above = bearerIn(sentence.leadIn, words, speaker);
    if (above !== null) return above;
  }
  return bearerIn(sentence.words.slice(0, LONGEST), words, speaker);
}

function bearerIn(
  text: string,
  { patterns, fit, ourselves }: BearerWords,
  speaker: string | null,
): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups?.['who']?.trim().replace(BEFORE, '').replace(/[,.]$/u, '');
    if (found === undefined || found.length > LONGEST_NAME) continue;
    if (ourselves.test(found)) return speaker;
    if (!ELSEWHERE.test(found) && fit.test(` ${found}`)) return found;
  }
  return null;
}
