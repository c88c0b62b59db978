import { type Language, languageOf } from '#domain/kernel';
import { normaliseForSearch, withoutMutation } from '#domain/search';

/** Words that every promise has, in either language: they make no two sentences alike. */
const COMMON = new Set(
  (
    'a an and are as at be been being by for from has have in into is it its of on or our that the their there these this those to was we were which will with would shall must should also all any each more than then them they ' +
    'ac ag ai am ar at bod bydd byddwn byddai chi ddim dros drwy dylai dylid ei ein eu fel fod fydd gan gyda gyfer hon hwn hyn hynny i id maen mae mewn na neu ni nid o oes oedd rhaid rydym sydd sy syn trwy un wedi wrth y ydym yn yr yw'
  ).split(' '),
);

/** Long enough for what a word means, short enough for its forms: publish, published, publication. */
const STEM = 6;

/** Days, months and numbers: a promise with another date is the same promise. */
const TIME =
  /^(?:\d+(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|gwanwyn|haf|gaeaf|year|month|week|day|end|early|late|later|blwyddyn|flwyddyn|mis|fis|wythnos|diwedd|dechrau|erbyn|before|after|cyn|ol)$/u;

/** The words of a sentence by which it is known again, each cut to its stem. */
export function wordsOfPromise(text: string, language: Language = languageOf(text)): readonly string[] {
  const stem = (word: string): string => (language === 'cy' ? withoutMutation(word) : word).slice(0, STEM);
  return normaliseForSearch(text)
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON.has(word) && !TIME.test(word))
    .map(stem);
}

/** The days, months and numbers of a sentence, in their order. */
export const timesOfPromise = (text: string): string =>
  normaliseForSearch(text)
    .split(' ')
    .filter((word) => TIME.test(word))
    .join(' ');

/** How much a word says of which sentence it stands in: one that stands in all of them says little. */
export type Weight = (word: string) => number;

/** Weighs words by how few of the texts have them. */
export function weightIn(texts: readonly (readonly string[])[]): Weight {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (texts.length + 1) / (counts.get(word) ?? 0.5));
}

const EVEN: Weight = () => 1;

/** The words of a sentence, each once, and what they weigh together. */
export interface WeighedWords {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

export function weighed(words: readonly string[], weight: Weight): WeighedWords {
  const each = new Set(words);
  return { words: each, weight: [...each].reduce((total, word) => total + weight(word), 0) };
}

/** How alike two sentences are whose shared words weigh so much. */
export function alike(shared: number, one: WeighedWords, other: WeighedWords): number {
  const least = Math.min(one.weight, other.weight);
  if (least === 0) return 0;
  const even = (2 * shared) / (one.weight + other.weight);
  // a sentence that says all of a shorter one, and more; a few words alone are in many
  const within = Math.min(one.words.size, other.words.size) < 4 ? 0 : (shared / least) * 0.85;
  return Math.max(even, within);
}

/** How alike two sentences are, from 0 to 1, whatever their order and whatever was added to one of them. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [here, there] = [weighed(one, EVEN), weighed(other, EVEN)];
  const shared = [...here.words].filter((word) => there.words.has(word)).length;
  return alike(shared, here, there);
}
