import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import {
  bySchema,
  evidenceHashSchema,
  occurrenceNumberSchema,
  ownWordsSchema,
  recordedLateSchema,
  timelinessSchema,
} from './parts';

/** A person recorded that a milestone of an occurrence was reached. */
export const milestoneReached = defineEvent(
  'MilestoneReached',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    milestone: idSchema,
    title: bilingualSchema,
    effectiveOn: calendarDateSchema,
    /** the day by which it was to be reached; null where it had none */
    on: calendarDateSchema.nullable(),
    timeliness: timelinessSchema,
    daysLate: z.int().min(0),
    evidence: z.array(evidenceHashSchema),
    note: ownWordsSchema.optional(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
