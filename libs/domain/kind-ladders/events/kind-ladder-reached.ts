import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { defineEvent, obligationIdSchema } from '#domain/kernel';
import { bySchema, kindLadderOfSchema } from '#domain/obligations';

/** Entries that a version of a ladder by kind reached, and those that it did not reach. */
export const kindLadderReached = defineEvent(
  'KindLadderReached',
  kindLadderOfSchema.extend({
    number: z.int().min(1),
    reached: z.array(obligationIdSchema),
    failed: z.array(
      z.strictObject({ obligationId: obligationIdSchema, code: z.string(), message: bilingualSchema }),
    ),
    /** every entry was tried; what failed can be tried again */
    last: z.boolean(),
    by: bySchema,
  }),
);
