import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { dueSchema, occurrenceNumberSchema } from './parts';

/** The date of an open occurrence changed with the reading; the earlier date stays visible. */
export const occurrenceRedated = defineEvent(
  'OccurrenceRedated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    from: dueSchema.nullable(),
    to: dueSchema,
    cause: z.enum(['reading', 'amendment']),
  }),
);
