import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import {
  bySchema,
  conflictSchema,
  evidenceHashSchema,
  occurrenceNumberSchema,
  ownWordsSchema,
  recordedLateSchema,
} from './parts';

/** A person submitted completion; a second person has yet to confirm it. */
export const completionSubmitted = defineEvent(
  'CompletionSubmitted',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    submissionId: z.string().min(1),
    /** the day the act that the duty requires took effect; timeliness is judged on this day alone */
    actEffectiveOn: calendarDateSchema,
    evidence: z.array(evidenceHashSchema).min(1),
    statement: ownWordsSchema,
    /** what speaks against it, as shown when it was submitted */
    conflicts: z.array(conflictSchema).min(1).optional(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
