import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import {
  bySchema,
  evidenceHashSchema,
  occurrenceNumberSchema,
  ownWordsSchema,
  recordedLateSchema,
} from './parts';

/** Somebody says it is done; a second person has yet to confirm. */
export const completionSubmitted = defineEvent(
  'CompletionSubmitted',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    submissionId: z.string().min(1),
    /** the day the act that the duty requires took effect; timeliness is judged on this day alone */
    actEffectiveOn: calendarDateSchema,
    evidence: z.array(evidenceHashSchema).min(1),
    statement: ownWordsSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
