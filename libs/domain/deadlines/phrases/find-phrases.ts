import { matchesIn } from './matches-in';
import { normalised } from './grammar/normalised';
import type { Match } from './grammar/families';
import type { PhraseReading, Span } from './grammar/phrase-reading';
import { type PhraseQuestion, readingOf } from './read-phrase';

/** A phrase of time in a longer text: offsets in UTF-16 units of that text. */
export interface FoundPhrase extends Span {
  readonly words: string;
  /** what the phrase says by itself; its offsets are those of `words` */
  readonly reading: PhraseReading;
}

/** The grammar reads sentences, so that no phrase runs over the end of one. */
const SENTENCE_END = /(?<=[.!?;:])\s+(?=[\p{Lu}•“"(\d])|\n\s*\n/gu;
/** Longer pieces are cut at a space: a phrase is shorter. */
const LONGEST = 2000;

function sentences(text: string): readonly Span[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: { length } }) => ({
    to: index,
    next: index + length,
  }));
  const pieces: Span[] = [];
  let from = 0;
  for (const { to, next } of [...ends, { to: text.length, next: text.length }]) {
    for (; to - from > LONGEST; from = cut(text, from)) pieces.push({ from, to: cut(text, from) });
    if (to > from) pieces.push({ from, to });
    from = next;
  }
  return pieces;
}

function cut(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + LONGEST);
  return space > from ? space : from + LONGEST;
}

/** Every phrase of time in a text, in its order, each read by itself: for a reader of whole documents. Never throws. */
export function findPhrases({ words: text, saidOn }: PhraseQuestion): readonly FoundPhrase[] {
  return sentences(text).flatMap(({ from: start, to: end }) => {
    const sentence = text.slice(start, end);
    const normal = normalised(sentence);
    return matchesIn({ text: normal, written: sentence, saidOn }).map((match): FoundPhrase => {
      const { from, to } = match;
      const words = sentence.slice(from, to);
      const alone: Match = { ...match, from: 0, to: words.length };
      return {
        from: start + from,
        to: start + to,
        words,
        reading: readingOf(words, normal.slice(from, to), [alone], saidOn),
      };
    });
  });
}
