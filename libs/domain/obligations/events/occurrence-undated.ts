import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { occurrenceNumberSchema, undatedSchema } from './parts';

/** The reading that now counts gives an open occurrence no date. The date that it had stands until a person sets another. */
export const occurrenceUndated = defineEvent(
  'OccurrenceUndated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    undated: undatedSchema,
    cause: z.enum(['reading', 'amendment']),
  }),
);
