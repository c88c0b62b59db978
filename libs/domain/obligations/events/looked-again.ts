import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { bySchema, ownWordsSchema } from './parts';

/** A person looked again, and said when to look next. */
export const lookedAgain = defineEvent(
  'LookedAgain',
  z.strictObject({
    note: ownWordsSchema,
    nextOn: calendarDateSchema.nullable(),
    by: bySchema,
  }),
);
