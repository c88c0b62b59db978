import type { Bilingual } from './bilingual';

/** An answer that says no: a stable code for programs, a sentence in each language for people. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: Bilingual;
  /** Where in the input the trouble is, as a JSON pointer (RFC 6901), if it is in one place. */
  readonly pointer?: string;
}
