import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { dueSchema, occurrenceNumberSchema } from './parts';

/** The date of an occurrence changed with the reading; the earlier date stays visible. */
export const occurrenceRedated = defineEvent(
  'OccurrenceRedated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    from: dueSchema.nullable(),
    to: dueSchema,
    /** the day on which it opens on the grid of the new reading; absent where that gives none */
    opensOn: calendarDateSchema.optional(),
    cause: z.enum(['reading', 'amendment', 'fact', 'act']),
    /** the source whose new value changed it; absent where a reading or an amendment did */
    source: z.string().optional(),
  }),
);
