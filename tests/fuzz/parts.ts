import type { AnyFuzzPart } from './part';
import { mails } from './mails';
import { questions } from './questions';

/** All that `npm run fuzz` runs. */
export const fuzzParts: readonly AnyFuzzPart[] = [questions, mails];
