import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { erasureRequestSchema, subjectSchema } from './parts';

/** An erasure request was refused, with the ground. */
export const erasureRefused = defineEvent(
  'ErasureRefused',
  z.strictObject({
    subject: subjectSchema,
    /** their own words, or the post and identity under which they acted or were notified */
    asked: z.enum(['words', 'identity']),
    ground: z.enum(['within-retention', 'identity-not-sealed']),
    /** the last day of retention, where that is the ground */
    retainedUntil: calendarDateSchema.nullable(),
    ...erasureRequestSchema,
  }),
);
