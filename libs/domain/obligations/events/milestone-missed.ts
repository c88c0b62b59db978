import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { occurrenceNumberSchema } from './parts';

/** The day of a milestone ended in Wales, and nobody had recorded that it was reached. */
export const milestoneMissed = defineEvent(
  'MilestoneMissed',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    milestone: idSchema,
    title: bilingualSchema,
    on: calendarDateSchema,
  }),
);
