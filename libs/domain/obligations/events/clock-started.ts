import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { decisionSchema, documentSchema } from '../model/grounds';
import { bySchema, dueSchema, occurrenceNumberSchema, ownWordsSchema, recordedLateSchema } from './parts';

/** A pause ended: the clock of the occurrence runs again, and its date is counted with the pause. */
export const clockStarted = defineEvent(
  'ClockStarted',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    category: z.string().min(1),
    title: bilingualSchema,
    provision: bilingualSchema,
    /** the event that stopped the clock, and the first day of the pause */
    stoppedBy: eventIdSchema,
    stoppedOn: calendarDateSchema,
    /** the last day of the pause */
    until: calendarDateSchema,
    /** the date that stood; null where the clock was stopped */
    from: dueSchema.nullable(),
    /** the date with the pause counted, and the same without any extension */
    to: dueSchema,
    original: dueSchema,
    reason: ownWordsSchema,
    evidence: documentSchema,
    decision: decisionSchema.optional(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
