import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { dueSchema, occurrenceNumberSchema, undatedSchema } from './parts';

/** An occurrence opened on its own date, independent of the previous one. */
export const occurrenceOpened = defineEvent(
  'OccurrenceOpened',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    opensOn: calendarDateSchema,
    due: dueSchema.nullable(),
    /** why its reading gives it no date; absent where it has one, and where no reading could */
    undated: undatedSchema.optional(),
    /** its last lawful day had passed before registration: never called late until a person records the outcome or its absence */
    passedBeforeLoading: z.boolean(),
  }),
);
