import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { occurrenceNumberSchema } from './parts';

/** What this obligation waited for had been recorded by mistake: it waits again, and what its answer led to is undone. */
export const triggerTakenBack = defineEvent(
  'TriggerTakenBack',
  z.strictObject({
    trigger: idSchema,
    /** the day that had been recorded */
    effectiveOn: calendarDateSchema,
    /** the event that withdrew it */
    triggerEventId: eventIdSchema,
    /** occurrences that the answer had opened, and that go with it */
    withdraws: z.array(occurrenceNumberSchema),
    /** the answer had dropped the obligation, which is open again */
    reopens: z.boolean(),
  }),
);
