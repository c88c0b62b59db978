import { z } from 'zod';
import { defineEvent, idSchema, obligationIdSchema } from '#domain/kernel';
import { closingGroundSchema } from '../model/commands';
import { bySchema, ownWordsSchema, wordsSchema } from './parts';

/** The obligation is closed; only corrections are recorded from here on. */
export const obligationClosed = defineEvent(
  'ObligationClosed',
  z.strictObject({
    ground: closingGroundSchema,
    reason: ownWordsSchema,
    /** for `repealed` and `revoked`: the provision that does it */
    provision: wordsSchema.optional(),
    /** for `superseded`: the entry that takes its place */
    supersededBy: obligationIdSchema.optional(),
    /** where two decided: the proposal, and who made it; the words in the event are theirs */
    proposalId: idSchema.optional(),
    proposedBy: bySchema.optional(),
    by: bySchema,
  }),
);
