import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from './parts';

/** Somebody's words in earlier events of this obligation were erased; what those events did stands. */
export const wordsErased = defineEvent(
  'WordsErased',
  z.strictObject({
    /** the event that records the erasure itself, with its reason */
    erasureId: z.string().min(1),
    /** where words were */
    eventIds: z.array(z.string().min(1)).min(1),
    by: bySchema,
  }),
);
