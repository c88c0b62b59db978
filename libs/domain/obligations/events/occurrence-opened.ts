import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { dueSchema, occurrenceNumberSchema } from './parts';

/** One occurrence opened on its own date, whatever became of the occurrence before. */
export const occurrenceOpened = defineEvent(
  'OccurrenceOpened',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    opensOn: calendarDateSchema,
    due: dueSchema.nullable(),
    /** its last lawful day was over before this system knew of it: never called late until a person records the outcome or its absence */
    passedBeforeLoading: z.boolean(),
  }),
);
