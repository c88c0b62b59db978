import type { CalendarDate } from '#domain/kernel';
import type { Sentence } from '../sentences/sentence';
import { timesIn } from './found-times';
import { timeWordsOf } from './time-of';

const LONGEST = 2000;

/** Last days of the periods that a document defines and then speaks of: “the Grant Period means … to 31 March 2026”. */
export function periodsDefinedIn(
  sentences: readonly Sentence[],
  saidOn: CalendarDate | null,
): readonly CalendarDate[] {
  for (const sentence of sentences) {
    const text = sentence.text.slice(0, LONGEST);
    const words = timeWordsOf(sentence);
    for (const { index } of text.matchAll(words.definesPeriod)) {
      const last = timesIn(text.slice(index), saidOn, words)
        .filter(({ sort, words: phrase }) => sort === 'dated' && words.day.test(phrase))
        .map(({ readings }) => readings[0]?.window?.to)
        .find((day) => day !== undefined);
      if (last !== undefined && (saidOn === null || last > saidOn)) return [last];
    }
  }
  return [];
}
