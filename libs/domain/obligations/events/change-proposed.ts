import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { dateChangeSchema } from '../model/commands';
import { bySchema, recordedLateSchema } from './parts';

/** One person proposed a change to a date or to a legal reading; nothing has changed yet. */
export const changeProposed = defineEvent(
  'ChangeProposed',
  z.strictObject({
    proposalId: idSchema,
    change: dateChangeSchema,
    /** the last lawful day that stood when this was proposed; null where there was none, or for a reading */
    previousLastDay: calendarDateSchema.nullable(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
