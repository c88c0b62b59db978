import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { mailPart, whySchema } from './parts';

/** Why nobody can be notified by a mail as things stand. */
export const undeliverableReasonSchema = z.enum([
  'no-post',
  'unknown-post',
  'address-unusable',
  'refused-by-server',
  'cannot-be-built',
]);
export type UndeliverableReason = z.infer<typeof undeliverableReasonSchema>;

/**
 * This mail cannot reach anybody until the directory is corrected (or, where it cannot be built, the program); then it
 * is tried again.
 */
export const mailUndeliverable = defineEvent(
  'MailUndeliverable',
  z.strictObject({
    ...mailPart,
    recipientPost: z.string().min(1).brand<'PostId'>(),
    why: undeliverableReasonSchema,
    /** of `cannot-be-built`: what failed */
    detail: whySchema.nullable(),
  }),
);
