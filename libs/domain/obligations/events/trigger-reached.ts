import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';

/** The event that this obligation waited for has happened: its owner is asked to adopt, change or drop it. */
export const triggerReached = defineEvent(
  'TriggerReached',
  z.strictObject({
    trigger: idSchema,
    effectiveOn: calendarDateSchema,
    triggerEventId: eventIdSchema,
  }),
);
