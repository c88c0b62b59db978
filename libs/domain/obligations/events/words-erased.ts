import { z } from 'zod';
import { defineEvent, eventIdSchema } from '#domain/kernel';
import { bySchema } from './parts';

/** Somebody's words in earlier events of this row were erased; what those events did stands. */
export const wordsErased = defineEvent(
  'WordsErased',
  z.strictObject({
    /** the event that records the erasure itself, with its reason */
    erasureId: eventIdSchema,
    /** where words were */
    eventIds: z.array(eventIdSchema).min(1),
    by: bySchema,
  }),
);
