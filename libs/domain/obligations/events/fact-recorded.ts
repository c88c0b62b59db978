import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { documentSchema } from '../model/commands';
import { bySchema, recordedLateSchema } from './parts';

/** On the fact's own stream: the event that obligations wait for has happened. */
export const factRecorded = defineEvent(
  'FactRecorded',
  z.strictObject({
    trigger: idSchema,
    effectiveOn: calendarDateSchema,
    evidence: documentSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
