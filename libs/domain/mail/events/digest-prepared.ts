import { z } from 'zod';
import { defineEvent, mailIdSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { sha256Schema } from '#domain/obligations';

/** On the stream of a post's digests: what a day's digest listed for the first time. */
export const digestPrepared = defineEvent(
  'DigestPrepared',
  z.strictObject({
    recipientPost: z.string().min(1).brand<'PostId'>(),
    day: calendarDateSchema,
    mailId: mailIdSchema,
    /** keys of the items listed for the first time */
    items: z.array(z.string().min(1)).min(1),
    /** of the canonical JSON of its facts, which are in the outbox alone: too long for an event */
    factsSha256: sha256Schema,
  }),
);
