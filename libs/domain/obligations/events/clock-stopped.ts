import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { decisionSchema, documentSchema } from '../model/grounds';
import {
  bySchema,
  dueSchema,
  occurrenceNumberSchema,
  ownWordsSchema,
  recordedLateSchema,
  undatedSchema,
} from './parts';

/** The clock of an occurrence stopped, by a pause that its rule names. There is no date while it lasts. */
export const clockStopped = defineEvent(
  'ClockStopped',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    /** the name under which the rule allows it, and what the rule calls it */
    category: z.string().min(1),
    title: bilingualSchema,
    provision: bilingualSchema,
    stoppedOn: calendarDateSchema,
    /** the last day of the pause, where it had ended when it was recorded */
    until: calendarDateSchema.nullable(),
    /** the date that stood */
    from: dueSchema,
    /** the date with the pause counted; null while it lasts */
    to: dueSchema.nullable(),
    /** the same without any extension */
    original: dueSchema.nullable(),
    /** why there is no date while it lasts */
    undated: undatedSchema.optional(),
    reason: ownWordsSchema,
    evidence: documentSchema,
    decision: decisionSchema.optional(),
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
