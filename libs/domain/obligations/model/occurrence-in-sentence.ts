import type { Bilingual } from '#domain/kernel';

/** An occurrence within a sentence, in the forms that sentences need. */
export interface OccurrenceInSentence extends Bilingual {
  /** in English, at the head of a sentence */
  readonly head: string;
  /** in Welsh, where a word before it softens what has no article */
  readonly soft: string;
  /** in Welsh, after what runs together with an article */
  readonly i: string;
  readonly o: string;
  readonly yw: string;
  /** at the head of a sentence */
  readonly mae: string;
}
