import type { Side } from '#domain/history';
import { type Language, postId } from '#domain/kernel';
import { postTitle } from './names';
import type { ObligationModel } from './page-model';

const POSTS = new Set(['owner', 'approver']);
const READING = /(^|\.)(readingId|workingReading)$/;

/** A field's value for people: posts by their titles and readings by their labels, which the record knows by id. */
export function valueInWords(
  field: string,
  { value, words }: Side,
  { obligation, directory }: Pick<ObligationModel, 'obligation' | 'directory'>,
  language: Language,
): string {
  if (typeof value !== 'string') return words[language];
  if (POSTS.has(field)) return postTitle(directory, postId(value), language);
  const reading = READING.test(field)
    ? obligation.definition.readings.find(({ id }) => id === value)
    : undefined;
  return reading?.label[language] ?? words[language];
}
