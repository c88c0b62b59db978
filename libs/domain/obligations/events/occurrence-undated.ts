import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { dueSchema, occurrenceNumberSchema, undatedSchema } from './parts';

/** The reading that now counts gives an open occurrence no date. The date that it had stands until a person sets another. */
export const occurrenceUndated = defineEvent(
  'OccurrenceUndated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    undated: undatedSchema,
    /** the date that no longer stands, because what it counted from does not; absent where it stands until a person sets another */
    from: dueSchema.optional(),
    cause: z.enum(['reading', 'amendment', 'fact', 'act']),
    /** the source whose new value changed it; absent where a reading or an amendment did */
    source: z.string().optional(),
  }),
);
