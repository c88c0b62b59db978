import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { attemptSchema, mailPart, whySchema } from './parts';

/** A temporary failure lasts: nobody was notified by this mail so far. The attempts go on; recorded once per mail. */
export const mailDelayed = defineEvent(
  'MailDelayed',
  z.strictObject({
    ...mailPart,
    recipientPost: z.string().min(1).brand<'PostId'>(),
    /** the attempts made by then */
    attempts: attemptSchema,
    /** what the server or the connection said last, without addresses */
    reason: whySchema,
  }),
);
