import { z } from 'zod';
import { defineEvent, personIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** Whoever made it, or an administrator, ended a secret address: nothing is read there any more. */
export const calendarFeedEnded = defineEvent(
  'CalendarFeedEnded',
  z.strictObject({
    feedId: z.string().regex(/^[0-9a-f]{32}$/),
    /** whose calendar it was */
    personId: personIdSchema,
    by: bySchema,
  }),
);
