import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { defineEvent } from './define-event';

/** The policy date to look again has come. */
export const lookAgainReached = defineEvent(
  'LookAgainReached',
  z.strictObject({
    on: calendarDateSchema,
  }),
);
