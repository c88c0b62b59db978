import type { Sentence } from '../sentences/sentence';

/** Who says the document, as its letterhead has it. */
export const speakerOf = (_sentences: readonly Sentence[]): string | null => null;

/** The body that a sentence binds, as the text has it. */
export const bearerOf = (_sentence: Sentence): string | null => null;
