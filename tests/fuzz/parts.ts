import type { AnyFuzzPart } from './part';
import { questions } from './questions';

/** All that `npm run fuzz` runs. */
export const fuzzParts: readonly AnyFuzzPart[] = [questions];
