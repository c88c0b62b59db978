import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { decisionSchema } from '../model/commands';
import { bySchema, dueSchema, occurrenceNumberSchema, ownWordsSchema, recordedLateSchema } from './parts';

/** A recorded decision deferred a ministerial or internal date. */
export const commitmentDeferred = defineEvent(
  'CommitmentDeferred',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    proposalId: idSchema,
    from: dueSchema,
    to: dueSchema,
    decision: decisionSchema,
    reason: ownWordsSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
