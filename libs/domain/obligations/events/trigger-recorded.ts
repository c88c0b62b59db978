import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { documentSchema } from '../model/commands';
import { bySchema, recordedLateSchema } from './parts';

/** On the trigger's own stream: the event that obligations wait for has happened. */
export const triggerRecorded = defineEvent(
  'TriggerRecorded',
  z.strictObject({
    trigger: idSchema,
    effectiveOn: calendarDateSchema,
    evidence: documentSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
