import type { AnyFuzzPart } from './part';
import { phrases } from './phrases';
import { questions } from './questions';

/** All that `npm run fuzz` runs. */
export const fuzzParts: readonly AnyFuzzPart[] = [questions, phrases];
