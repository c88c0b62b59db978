import type { Bilingual } from '#kernel';
import type { ValueWords } from './value-words';

/** A field that people know by a name. */
export interface KnownField {
  /** its dotted name; `*` stands for a turn's number, an id or a place in a list */
  readonly field: string;
  /** what people call it; given what stands where the `*` is */
  readonly label: (part: string) => Bilingual;
  readonly words: ValueWords;
}
