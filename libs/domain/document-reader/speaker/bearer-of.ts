import type { Sentence } from '../sentences/sentence';
import { ownerOf } from '../sentences/tables';
import type { BearerWords } from './bearer-words';
import { englishBearers } from './english';
import { welshBearers } from './welsh';

const LONGEST = 1000;
const LONGEST_NAME = 100;
/** “He”, “it”, “this”: whom they mean stands elsewhere. */
const ELSEWHERE = /^(?:he|she|it|they|this|that|these|those|there|which|who|you|all|each|both|one)$/iu;

/** The body that a sentence binds, as the text has it; who speaks where it says “we”. */
export function bearerOf(sentence: Sentence, speaker: string | null): string | null {
  const owner = ownerOf(sentence.cells);
  if (owner !== null && owner.words !== '') return owner.words;
  const words = sentence.language === 'cy' ? welshBearers : englishBearers;
  const above = sentence.leadIn === null ? null : bearerIn(sentence.leadIn, words, speaker);
  return above ?? bearerIn(sentence.words.slice(0, LONGEST), words, speaker);
}

function bearerIn(text: string, words: BearerWords, speaker: string | null): string | null {
  for (const pattern of words.patterns) {
    const who = fitting(pattern.exec(text)?.groups?.['who'], words, speaker);
    if (who !== null) return who;
  }
  if (words.verbs === null) return null;
  for (const { index } of text.matchAll(words.verbs)) {
    const who = fitting(subjectBefore(text.slice(0, index), words), words, speaker);
    if (who !== null) return who;
  }
  return null;
}

/** The words between a verb and the beginning of its clause. */
function subjectBefore(before: string, { beginnings }: BearerWords): string {
  const begins = [...before.matchAll(beginnings)].at(-1);
  return begins === undefined ? before : before.slice(begins.index + begins[0].length);
}

function fitting(
  found: string | undefined,
  { around, fit, unfit, ourselves }: BearerWords,
  speaker: string | null,
): string | null {
  const who = (found ?? '')
    .trim()
    .replace(around, '')
    .trim()
    .replace(around, '')
    .trim()
    .replace(/[,.]$/u, '');
  if (who === '' || who.length > LONGEST_NAME || ELSEWHERE.test(who)) return null;
  if (ourselves.test(who)) return speaker;
  if (unfit.test(who)) return null;
  return fit.test(` ${who}`) ? who : null;
}
