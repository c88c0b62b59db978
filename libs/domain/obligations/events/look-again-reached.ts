import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';

/** The policy date to look again has come. */
export const lookAgainReached = defineEvent(
  'LookAgainReached',
  z.strictObject({
    on: calendarDateSchema,
  }),
);
