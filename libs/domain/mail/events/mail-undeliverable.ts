import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { mailPart } from './parts';

/** Nobody was told by this mail, and nobody will be until the directory is mended; then it is tried again. */
export const mailUndeliverable = defineEvent(
  'MailUndeliverable',
  z.strictObject({
    ...mailPart,
    recipientPost: z.string().min(1).brand<'PostId'>(),
    why: z.enum(['no-post', 'unknown-post', 'refused-by-server']),
  }),
);
