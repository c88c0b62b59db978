import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { dueSchema, occurrenceNumberSchema } from './parts';

/** An open occurrence took another date because the reading changed; the earlier date stays visible. */
export const occurrenceRedated = defineEvent(
  'OccurrenceRedated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    from: dueSchema.nullable(),
    to: dueSchema,
    cause: z.enum(['reading', 'amendment']),
  }),
);
