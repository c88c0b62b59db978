import { z } from 'zod';
import { mailPart } from './parts';
import { defineMailEvent } from './define-mail-event';

/** Nobody was told by this mail, and nobody will be until the directory is mended; then it is tried again. */
export const mailUndeliverable = defineMailEvent(
  'MailUndeliverable',
  z.strictObject({
    ...mailPart,
    recipientPost: z.string().min(1),
    why: z.enum(['no-post', 'unknown-post', 'refused-by-server']),
  }),
);
