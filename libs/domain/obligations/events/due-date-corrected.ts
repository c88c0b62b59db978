import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { bySchema, dueSchema, occurrenceNumberSchema, ownWordsSchema } from './parts';

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
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
