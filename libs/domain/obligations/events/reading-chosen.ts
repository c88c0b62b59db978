import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { adviceSchema } from '../model/commands';
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
    proposalId: idSchema.optional(),
    by: bySchema,
  }),
);
