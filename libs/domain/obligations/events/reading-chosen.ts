import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { chosenElsewhereSchema } from '../model/carried';
import { adviceSchema, decisionSchema } from '../model/commands';
import { bySchema, ownWordsSchema } from './parts';

/** A named person chose how to read the words; a legal reading by recorded advice and a second person. */
export const readingChosen = defineEvent(
  'ReadingChosen',
  z.strictObject({
    readingId: z.string(),
    basis: z.enum(['legal', 'policy']),
    reason: ownWordsSchema,
    /** for a legal reading: the recorded advice */
    advice: adviceSchema.optional(),
    /** for a phrase of a minister's: the recorded decision */
    decision: decisionSchema.optional(),
    proposalId: idSchema.optional(),
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema.optional(),
    /** it was chosen on another register, and came with a register file */
    elsewhere: chosenElsewhereSchema.optional(),
    by: bySchema,
  }),
);
