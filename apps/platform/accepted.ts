import type { Result } from '#domain/kernel';

/** What unwraps a result in one medium: gives the value, or throws the refusal as that medium says it. */
export const acceptedBy =
  <Failure, More extends readonly unknown[]>(asError: (refusal: Failure, ...more: More) => Error) =>
  <Value>(result: Result<Value, Failure>, ...more: More): Value => {
    if (result.ok) return result.value;
    throw asError(result.refusal, ...more);
  };
