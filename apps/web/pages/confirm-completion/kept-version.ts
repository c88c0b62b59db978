import { completionVersionSchema } from '#obligations';
import { z } from 'zod';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The version the page showed, as the form carries it back. */
export const keptVersion = z.string().default('').transform(parsed).pipe(completionVersionSchema);
