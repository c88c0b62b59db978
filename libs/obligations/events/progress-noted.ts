import { defineEvent } from '#kernel';
import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { bySchema, ownWordsSchema, recordedLateSchema } from './parts';

/** Progress, added beside every earlier note. */
export const progressNoted = defineEvent(
  'ProgressNoted',
  z.strictObject({
    text: ownWordsSchema,
    effectiveOn: calendarDateSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
