import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { factEffectSchema, factSaid } from '../model/facts';
import { bySchema, ownWordsSchema } from './parts';

/** On the fact's own stream: one of its entries was otherwise than recorded. */
export const factCorrected = defineEvent(
  'FactCorrected',
  z.strictObject({
    fact: idSchema,
    number: z.int().min(1),
    proposalId: idSchema,
    /** the day that had been recorded */
    from: calendarDateSchema,
    ...factSaid,
    reason: ownWordsSchema,
    evidence: documentSchema,
    effects: z.array(factEffectSchema).optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
