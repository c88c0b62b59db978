import { formatDate } from '#domain/deadlines';
import { type Bilingual, type JsonValue, both, isCalendarDate, tombstonesIn } from '#domain/kernel';
import type { ObligationDefinition } from '#domain/obligations';
import { stepsInWords } from '../narration/sentence';

/** How a field's value is shown to people. */
type ValueWords = (value: JsonValue) => Bilingual;

const NOTHING = both('none', 'dim');

const plain = (value: JsonValue): Bilingual => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return both(tombstonesIn(text, 'en'), tombstonesIn(text, 'cy'));
};

/** The value as it is, or that it is missing. */
export const text: ValueWords = (value) => (value === null || value === '' ? NOTHING : plain(value));

export const day: ValueWords = (value) =>
  typeof value === 'string' && isCalendarDate(value)
    ? both(formatDate(value, 'en'), formatDate(value, 'cy'))
    : text(value);

export const flag: ValueWords = (value) => (value === true ? both('yes', 'ydy') : both('no', 'nac ydy'));

/** An enumeration with its words. */
export const choice =
  (words: Readonly<Record<string, Bilingual>>): ValueWords =>
  (value) =>
    (typeof value === 'string' ? words[value] : undefined) ?? text(value);

/** Steps of the ladder. */
export const steps: ValueWords = (value) =>
  Array.isArray(value) && value.length > 0 ? stepsInWords(value.map(String)) : NOTHING;

/** What a member of one of an obligation’s lists is called; by its id where nothing gives it a name. */
export type Called = (
  list: 'milestones' | 'evidence' | 'proposals' | 'triggers' | 'items',
  id: string,
) => Bilingual;

/** What an entry is, by which its occurrences are named. */
export type NamesOccurrences = Pick<ObligationDefinition, 'kind' | 'title'>;

/** A labelled field. */
export interface KnownField {
  /** its dotted name; `*` stands for an occurrence's number, an id or a place in a list */
  readonly field: string;
  /** its label for people, from the value of `*` */
  readonly label: (part: string, called: Called, of?: NamesOccurrences) => Bilingual;
  readonly words: ValueWords;
}
