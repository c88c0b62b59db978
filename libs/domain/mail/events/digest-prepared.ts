import { z } from 'zod';
import { defineEvent, mailIdSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';

/** On the stream of a post's digests: what a day's digest listed for the first time. */
export const digestPrepared = defineEvent(
  'DigestPrepared',
  z.strictObject({
    recipientPost: z.string().min(1).brand<'PostId'>(),
    day: calendarDateSchema,
    mailId: mailIdSchema,
    /** keys of the items listed for the first time */
    items: z.array(z.string().min(1)).min(1),
  }),
);
