import { z } from 'zod';
import { defineEvent, mailIdSchema, personIdSchema } from '#domain/kernel';
import { sha256Schema } from '#domain/obligations';
import { attemptSchema, mailPart } from './parts';

/** A mail is about to be sent: recorded before connecting, so that no attempt goes unrecorded. */
export const mailAttempted = defineEvent(
  'MailAttempted',
  z.strictObject({
    ...mailPart,
    attempt: attemptSchema,
    /** the same at every attempt */
    messageId: z.string().min(3),
    recipientPost: z.string().min(1).brand<'PostId'>(),
    /** who acts in the post for somebody who is away, and was told as well */
    alsoTo: z.array(personIdSchema).min(1).optional(),
    template: z.string().min(1),
    /** where one message covers several mails to one mailbox: each of them, this one too */
    together: z
      .array(z.strictObject({ mailId: mailIdSchema, recipientPost: z.string().min(1).brand<'PostId'>() }))
      .min(2)
      .optional(),
    /** of the canonical JSON of subject, text and HTML */
    contentSha256: sha256Schema,
  }),
);
