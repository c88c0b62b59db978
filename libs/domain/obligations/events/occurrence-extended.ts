import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { decisionSchema, documentSchema } from '../model/grounds';
import { bySchema, dueSchema, occurrenceNumberSchema, ownWordsSchema, recordedLateSchema } from './parts';

/** The date of an occurrence was extended within what the provision allows, counted from the original date. */
export const occurrenceExtended = defineEvent(
  'OccurrenceExtended',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    from: dueSchema,
    to: dueSchema,
    /** the name under which the rule or the reading allows it */
    category: z.string().min(1),
    provision: bilingualSchema,
    /** the last day without any extension */
    originalLastDay: calendarDateSchema,
    /** the latest day that the provision allows */
    limit: calendarDateSchema,
    decidedOn: calendarDateSchema,
    reason: ownWordsSchema,
    evidence: documentSchema,
    decision: decisionSchema.optional(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
