import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema, occurrenceNumberSchema, ownWordsSchema } from './parts';

/** A second person did not accept a completion. */
export const completionRefused = defineEvent(
  'CompletionRefused',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    submissionId: z.string().min(1),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
