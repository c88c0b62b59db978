import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { completionVersionSchema } from '../model/commands';
import { bySchema, occurrenceNumberSchema, timelinessSchema } from './parts';

/** A second person confirmed one exact version of a completion. */
export const completionConfirmed = defineEvent(
  'CompletionConfirmed',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    /** exactly what was confirmed */
    version: completionVersionSchema,
    timeliness: timelinessSchema,
    daysLate: z.int().min(0),
    by: bySchema,
  }),
);
