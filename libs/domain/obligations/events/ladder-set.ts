import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { ladderSchema, nationsSchema } from '../model/ladder';
import { bySchema, ownWordsSchema } from './parts';

/** A person set when who is reminded of this obligation’s dates, from this day on. */
export const ladderSet = defineEvent(
  'LadderSet',
  z.strictObject({
    /** null: the ladder of its kind and authority again */
    ladder: ladderSchema.nullable(),
    /** of its posts, as the directory had them */
    nations: nationsSchema.optional(),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
