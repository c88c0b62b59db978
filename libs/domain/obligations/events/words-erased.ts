import { z } from 'zod';
import { defineEvent, eventIdSchema } from '#domain/kernel';
import { bySchema } from './parts';

/** A person's words in earlier events of this obligation were erased; the effects of those events stand. */
export const wordsErased = defineEvent(
  'WordsErased',
  z.strictObject({
    /** the event that records the erasure itself, with its reason */
    erasureId: eventIdSchema,
    eventIds: z.array(eventIdSchema).min(1),
    by: bySchema,
  }),
);
