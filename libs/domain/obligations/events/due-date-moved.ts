import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { bySchema, dueSchema, occurrenceNumberSchema, recordedLateSchema, wordsSchema } from './parts';

/** A statutory date moved, by the provision named. */
export const dueDateMoved = defineEvent(
  'DueDateMoved',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    from: dueSchema,
    to: dueSchema,
    /** the provision that amends the date */
    amendingProvision: wordsSchema,
    effectiveOn: calendarDateSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
