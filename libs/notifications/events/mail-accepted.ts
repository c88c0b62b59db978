import { z } from 'zod';
import { attemptSchema, mailPart, whySchema } from './parts';
import { defineMailEvent } from './define-mail-event';

/** The mail server took the mail. */
export const mailAccepted = defineMailEvent(
  'MailAccepted',
  z.strictObject({
    ...mailPart,
    attempt: attemptSchema,
    /** the server's reply, without addresses */
    response: whySchema,
  }),
);
