import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { attemptSchema, mailPart, whySchema } from './parts';

/** The mail was certainly not accepted: a permanent or a transient failure. */
export const mailFailed = defineEvent(
  'MailFailed',
  z.strictObject({
    ...mailPart,
    attempt: attemptSchema,
    permanence: z.enum(['permanent', 'temporary']),
    /** what the server or the connection said, without addresses */
    reason: whySchema,
  }),
);
