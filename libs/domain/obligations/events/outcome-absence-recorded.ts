import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { bySchema, occurrenceNumberSchema, ownWordsSchema } from './parts';

/** A person recorded that nothing was done by a date that has passed: only now may it be called late. */
export const outcomeAbsenceRecorded = defineEvent(
  'OutcomeAbsenceRecorded',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    reason: ownWordsSchema,
    /** the day of recording: from here on the weekly reminders run where the date had passed before loading */
    on: calendarDateSchema,
    by: bySchema,
  }),
);
