import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { completionVersionSchema } from '../model/commands';
import { bySchema, conflictSchema, occurrenceNumberSchema, ownWordsSchema, timelinessSchema } from './parts';

/** A second person confirmed one exact version of a completion. */
export const completionConfirmed = defineEvent(
  'CompletionConfirmed',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    /** exactly what was confirmed */
    version: completionVersionSchema,
    timeliness: timelinessSchema,
    daysLate: z.int().min(0),
    /** what spoke against it and was passed over, and why */
    accepted: z
      .strictObject({ conflicts: z.array(conflictSchema).min(1), reason: ownWordsSchema })
      .optional(),
    by: bySchema,
  }),
);
