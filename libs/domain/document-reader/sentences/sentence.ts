import type { CalendarDate, Language } from '#domain/kernel';

/** What a sentence is part of: running text, a list, a row of a table, or a heading. */
export type Form = 'prose' | 'item' | 'row' | 'heading';

/** A record of a meeting reports what was said: “would” in it is what “will” was. */
export type Genre = 'minutes' | 'letter' | 'mandate' | 'other';

/** A cell of a table's row, with the heading of its column where the table has one. */
export interface Cell {
  readonly column: string | null;
  readonly words: string;
  readonly offset: number;
  readonly text: string;
}

/** A sentence in its place: all that a rule may look at. */
export interface Sentence {
  /** in UTF-16 units of the text: `text` stands there word for word */
  readonly offset: number;
  readonly text: string;
  /** what rules read: white space as one space, apostrophes and quotation marks straight; of a row, the words of its deed */
  readonly words: string;
  readonly form: Form;
  /** whether it opens its paragraph, item or row */
  readonly first: boolean;
  /** the words of the sentence that the list completes, without its colon: “The Home Office should” */
  readonly leadIn: string | null;
  /** how deep a list item stands: 1 for an item of a list, 2 for one under an item */
  readonly depth: number;
  /** the headings above it, the nearest last */
  readonly headings: readonly string[];
  /** the words of the first sentence of its paragraph (its own, where it is the first) */
  readonly opening: string;
  /** the words of the sentence before it in the paragraph; empty where it is the first */
  readonly before: string;
  /** of a list item: words over the list that give its time (“priorities for 2026”) */
  readonly timeAbove: string | null;
  /** of a row */
  readonly cells: readonly Cell[];
  readonly genre: Genre;
  readonly language: Language;
  /** the day of the part of the document that it stands in: a file may hold the records of several meetings */
  readonly saidOn: CalendarDate | null;
}
