import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { idSchema } from '../model/definition';

/** What this obligation was waiting for has happened: its owner is asked to adopt, change or drop it. */
export const triggerReached = defineEvent(
  'TriggerReached',
  z.strictObject({
    trigger: idSchema,
    effectiveOn: calendarDateSchema,
    triggerEventId: z.string().min(1),
  }),
);
