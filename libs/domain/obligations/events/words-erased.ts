import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from './parts';

/** A person's words in earlier events of this obligation were erased; the effects of those events stand. */
export const wordsErased = defineEvent(
  'WordsErased',
  z.strictObject({
    /** the event that records the erasure itself, with its reason */
    erasureId: z.string().min(1),
    eventIds: z.array(z.string().min(1)).min(1),
    by: bySchema,
  }),
);
