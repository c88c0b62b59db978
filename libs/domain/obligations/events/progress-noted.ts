import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { bySchema, ownWordsSchema, recordedLateSchema } from './parts';

/** A progress note; earlier notes stay. */
export const progressNoted = defineEvent(
  'ProgressNoted',
  z.strictObject({
    text: ownWordsSchema,
    effectiveOn: calendarDateSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
