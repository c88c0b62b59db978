import { z } from 'zod';
import { withdrawalReasons } from '../still-holds';
import { mailPart } from './parts';
import { defineMailEvent } from './define-mail-event';

/** The mail was not sent, because it was no longer right by the time it was to leave. */
export const mailWithdrawn = defineMailEvent(
  'MailWithdrawn',
  z.strictObject({
    ...mailPart,
    why: z.enum(withdrawalReasons),
    /** the version of the obligation's stream that it was judged by; null where there is none */
    obligationVersion: z.int().min(1).nullable(),
  }),
);
