import { defineEvent } from '#kernel';
import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';

/** The policy date to look again has come. */
export const lookAgainReached = defineEvent(
  'LookAgainReached',
  z.strictObject({
    on: calendarDateSchema,
  }),
);
