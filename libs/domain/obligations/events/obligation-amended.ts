import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { definitionSchema } from '../model/definition';
import { factEffectSchema } from '../model/facts';
import { nationsSchema } from '../model/ladder';
import { bySchema, ownWordsSchema } from './parts';

/** What the register says of an obligation was changed; its dates were not. */
export const obligationAmended = defineEvent(
  'ObligationAmended',
  z.strictObject({
    definition: definitionSchema,
    /** names of the definition's fields that differ */
    changed: z.array(z.string()).min(1),
    /** of its posts, as the directory had them */
    nations: nationsSchema.optional(),
    reason: ownWordsSchema,
    /** the dates that it sets, moves or takes away, here and on entries that count from this one, as previewed when it was decided */
    effects: z.array(factEffectSchema).optional(),
    /** where two decided: the proposal, and who made it; the words in the event are theirs */
    proposalId: idSchema.optional(),
    proposedBy: bySchema.optional(),
    by: bySchema,
  }),
);
