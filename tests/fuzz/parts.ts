import type { AnyFuzzPart } from './part';
import { mails } from './mails';
import { phrases } from './phrases';
import { questions } from './questions';

/** All that `npm run fuzz` runs, besides entries. */
export const fuzzParts: readonly AnyFuzzPart[] = [questions, phrases, mails];
