import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { attemptSchema, mailPart, whySchema } from './parts';

/** The mail server accepted the mail. */
export const mailAccepted = defineEvent(
  'MailAccepted',
  z.strictObject({
    ...mailPart,
    attempt: attemptSchema,
    /** the server's reply, without addresses */
    response: whySchema,
  }),
);
