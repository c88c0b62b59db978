import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { bySchema, dueSchema, occurrenceNumberSchema, ownWordsSchema, timelinessSchema } from './parts';

/** A wrongly recorded date was corrected; the obligation itself did not move. */
export const dueDateCorrected = defineEvent(
  'DueDateCorrected',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    from: dueSchema.nullable(),
    to: dueSchema,
    correctedEventId: eventIdSchema,
    error: ownWordsSchema,
    evidence: documentSchema,
    /** where the completion was already confirmed: judged again on the corrected date */
    rejudged: z.strictObject({ timeliness: timelinessSchema, daysLate: z.int().min(0) }).nullable(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
