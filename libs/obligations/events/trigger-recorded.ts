import { defineEvent } from '#kernel';
import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { documentSchema } from '../commands';
import { idSchema } from '../definition';
import { bySchema, recordedLateSchema } from './parts';

/** On the trigger's own stream: what rows were waiting for has happened. */
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
