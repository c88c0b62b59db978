import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';

/** The day of the event that this obligation waited for was corrected. */
export const triggerRestated = defineEvent(
  'TriggerRestated',
  z.strictObject({
    trigger: idSchema,
    from: calendarDateSchema,
    effectiveOn: calendarDateSchema,
    /** the event that corrected it */
    triggerEventId: eventIdSchema,
  }),
);
