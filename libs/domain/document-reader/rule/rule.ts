import type { Bilingual, Language } from '#domain/kernel';
import type { PromiseLabel } from '../contract/document-reading';
import type { Form, Genre, Sentence } from '../sentences/sentence';

/** Where a rule holds; each part that is given must. */
export interface Place {
  /** all but headings, where no form is given */
  readonly form?: readonly Form[];
  readonly genre?: Genre;
  /** of a list item */
  readonly leadIn?: RegExp;
  /** any heading above it */
  readonly heading?: RegExp;
  /** no heading above it */
  readonly notHeading?: RegExp;
  /** the first sentence of its paragraph */
  readonly opening?: RegExp;
  /** only the sentence that opens its paragraph, item or row, or only another */
  readonly first?: boolean;
  /** of a row: a cell whose column and words are so */
  readonly cell?: { readonly column?: RegExp; readonly words?: RegExp };
}

/** An example of a rule: a sentence, or one in its place. */
export type Example =
  | string
  | (Partial<
      Pick<Sentence, 'leadIn' | 'headings' | 'form' | 'opening' | 'first' | 'cells' | 'genre' | 'depth'>
    > & {
      readonly words: string;
    });

interface Common {
  /** lower-case words and hyphens, beginning with the language: `en-body-will` */
  readonly id: string;
  readonly language: Language;
  /** held against the plain words of the sentence */
  readonly pattern: RegExp;
  /** the rule does not hold where one of these does */
  readonly unless?: readonly RegExp[];
  readonly where?: Place;
  /** what it looks for: a sentence in each language */
  readonly describes: Bilingual;
  /** sentences that it holds for, and near misses that it does not hold for: its tests */
  readonly finds: readonly Example[];
  readonly passes: readonly Example[];
}

/** Proposes the sentence. */
export interface ProposingRule extends Common {
  readonly proposes: PromiseLabel;
  readonly strength: 'firm' | 'soft';
}

/** Passes the sentence over; `describes` says why. */
export interface PassingRule extends Common {
  readonly proposes: null;
}

/** A rule is data. Those of a language are asked in their order, and the first that holds decides. */
export type Rule = ProposingRule | PassingRule;
