import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { factEffectSchema } from '../model/facts';
import { bySchema, ownWordsSchema } from './parts';

/** On the fact's own stream: one of its entries had been recorded by mistake, and can be recorded again once it happens. */
export const factWithdrawn = defineEvent(
  'FactWithdrawn',
  z.strictObject({
    fact: idSchema,
    number: z.int().min(1),
    proposalId: idSchema,
    /** the day that had been recorded */
    effectiveOn: calendarDateSchema,
    reason: ownWordsSchema,
    evidence: documentSchema,
    effects: z.array(factEffectSchema).optional(),
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
