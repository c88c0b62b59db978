import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { defineEvent, idSchema, obligationIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** What became of some entries of the list: reached, or why not. */
export const governmentChangeReached = defineEvent(
  'GovernmentChangeReached',
  z.strictObject({
    act: idSchema,
    reached: z.array(obligationIdSchema),
    failed: z.array(
      z.strictObject({ obligationId: obligationIdSchema, code: z.string().min(1), message: bilingualSchema }),
    ),
    by: bySchema,
  }),
);
