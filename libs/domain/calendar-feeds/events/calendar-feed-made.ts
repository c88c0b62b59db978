import { z } from 'zod';
import { defineEvent, personIdSchema, postIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** What a feed is a calendar of. */
export const feedOfSchema = z.discriminatedUnion('kind', [
  /** the entries of the posts that the person holds, and of those for whom they act */
  z.strictObject({ kind: z.literal('person') }),
  /** the entries that a post owns or approves */
  z.strictObject({ kind: z.literal('post'), postId: postIdSchema }),
  /** the entries of a view of the register that the person saved */
  z.strictObject({ kind: z.literal('view'), viewId: z.uuid() }),
]);
export type FeedOf = z.infer<typeof feedOfSchema>;

/** Of the secret of an address: its letters are on no record. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Somebody made a secret address at which their calendar is read; it shows what they may see, until it is ended. */
export const calendarFeedMade = defineEvent(
  'CalendarFeedMade',
  z.strictObject({
    feedId: z.string().regex(/^[0-9a-f]{32}$/),
    personId: personIdSchema,
    of: feedOfSchema,
    language: z.enum(['cy', 'en']),
    secretHash,
    by: bySchema,
  }),
);
