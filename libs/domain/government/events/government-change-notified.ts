import { z } from 'zod';
import { defineEvent, idSchema, mailIdSchema, obligationIdSchema, postIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** One mail tells a post what came to it. */
export const governmentChangeNotified = defineEvent(
  'GovernmentChangeNotified',
  z.strictObject({
    act: idSchema,
    mailId: mailIdSchema,
    post: postIdSchema,
    entries: z.array(obligationIdSchema).min(1),
    by: bySchema,
  }),
);
