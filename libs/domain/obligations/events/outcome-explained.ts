import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/grounds';
import { bySchema, occurrenceNumberSchema, ownWordsSchema, recordedLateSchema } from './parts';

/** An explanation was recorded, which the law accepts instead of the act. The act itself may still follow. */
export const outcomeExplained = defineEvent(
  'OutcomeExplained',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    /** what the rule accepts */
    accepts: bilingualSchema,
    explainedOn: calendarDateSchema,
    /** the last lawful day that stood; null where there was none */
    lastLawfulDay: calendarDateSchema.nullable(),
    reason: ownWordsSchema,
    evidence: documentSchema,
    recordedLate: recordedLateSchema.optional(),
    /** the owner's own word, or the second person's */
    by: bySchema,
    /** who put it forward: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
