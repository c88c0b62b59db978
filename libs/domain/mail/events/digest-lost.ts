import { z } from 'zod';
import { defineEvent, mailIdSchema } from '#domain/kernel';

/**
 * On the stream of a post's digests: a digest that no server had accepted is no longer in the outbox as it was prepared.
 * Nothing is sent of it; what it listed counts as not listed, and the next digest lists it.
 */
export const digestLost = defineEvent(
  'DigestLost',
  z.strictObject({
    recipientPost: z.string().min(1).brand<'PostId'>(),
    mailId: mailIdSchema,
  }),
);
