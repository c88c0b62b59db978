import type { Sentence } from '../sentences/sentence';
import { timeWordsOf } from './time-of';

/** List items with the words over them that give a time to the whole list: a heading, or a sentence under the same one. */
export function withTimesAbove(sentences: readonly Sentence[]): readonly Sentence[] {
  let said: { readonly words: string; readonly under: string } | null = null;
  return sentences.map((sentence) => {
    const [top = ''] = sentence.headings;
    const { setsTime } = timeWordsOf(sentence);
    if (said !== null && said.under !== top) said = null;
    if (sentence.form !== 'item') {
      const found = setsTime.exec(sentence.words);
      if (found !== null) said = { words: sentence.words.slice(found.index, found.index + 200), under: top };
      return sentence;
    }
    const heading = sentence.headings.findLast((one) => setsTime.test(one));
    return { ...sentence, timeAbove: heading ?? said?.words ?? null };
  });
}
