import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { occurrenceNumberSchema } from './parts';

/** The last lawful day ended in Wales with no confirmed completion. */
export const deadlinePassed = defineEvent(
  'DeadlinePassed',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    lastLawfulDay: calendarDateSchema,
    /** a submission was awaiting a decision */
    awaitingConfirmation: z.boolean(),
  }),
);
