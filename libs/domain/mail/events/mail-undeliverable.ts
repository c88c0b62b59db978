import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { mailPart } from './parts';

/** This mail cannot reach anybody until the directory is corrected; then it is tried again. */
export const mailUndeliverable = defineEvent(
  'MailUndeliverable',
  z.strictObject({
    ...mailPart,
    recipientPost: z.string().min(1).brand<'PostId'>(),
    why: z.enum(['no-post', 'unknown-post', 'refused-by-server']),
  }),
);
