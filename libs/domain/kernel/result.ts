import type { Bilingual } from './bilingual';

/** A refusal: a stable code for programs, a sentence in each language for people. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: Bilingual;
  /** The faulty place in the input, as a JSON pointer (RFC 6901), if there is one. */
  readonly pointer?: string;
}

/** The outcome of a decision: a value or a refusal. Refusals are values, never exceptions. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Failure };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const refuse = <Failure>(refusal: Failure): Result<never, Failure> => ({ ok: false, refusal });
