import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { defineEvent } from './define-event';
import { bySchema, wordsSchema } from './parts';

/** A person looked again, and said when to look next. */
export const lookedAgain = defineEvent(
  'LookedAgain',
  z.strictObject({
    note: wordsSchema,
    nextOn: calendarDateSchema.nullable(),
    by: bySchema,
  }),
);
