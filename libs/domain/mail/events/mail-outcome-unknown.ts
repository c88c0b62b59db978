import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { attemptSchema, mailPart } from './parts';

/** Whether an attempt was accepted is unknowable: the mail is repeated with the same Message-ID. */
export const mailOutcomeUnknown = defineEvent(
  'MailOutcomeUnknown',
  z.strictObject({
    ...mailPart,
    attempt: attemptSchema,
    /** the sender died after recording the attempt, or the connection broke after the mail was handed over */
    why: z.enum(['sender-died', 'connection-lost']),
  }),
);
