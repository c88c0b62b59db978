import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { closingGroundSchema } from '../model/commands';
import { bySchema, ownWordsSchema, wordsSchema } from './parts';

/** The obligation is closed; only corrections are recorded from here on. */
export const obligationClosed = defineEvent(
  'ObligationClosed',
  z.strictObject({
    ground: closingGroundSchema,
    reason: ownWordsSchema,
    /** for `repealed`: the repealing provision */
    provision: wordsSchema.optional(),
    by: bySchema,
  }),
);
