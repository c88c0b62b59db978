import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import {
  factEffectSchema,
  factKindSchema,
  factSaid,
  factStatusSchema,
  factTitleSchema,
} from '../model/facts';
import { opensSchema } from '../model/opens';
import { bySchema, recordedLateSchema } from './parts';

/** On the fact's own stream: what dates count from, as it happened, is expected or was set. */
export const factRecorded = defineEvent(
  'FactRecorded',
  z.strictObject({
    fact: idSchema,
    kind: factKindSchema,
    title: factTitleSchema.optional(),
    /** of its entries, from 1; a projected one is replaced under its number */
    number: z.int().min(1),
    status: factStatusSchema,
    ...factSaid,
    /** the case that arises from it */
    opens: opensSchema.optional(),
    evidence: documentSchema,
    recordedLate: recordedLateSchema.optional(),
    /** the dates that it sets, moves or takes away, as previewed when it was decided */
    effects: z.array(factEffectSchema).optional(),
    proposalId: idSchema.optional(),
    /** who proposed what `by` approved */
    proposedBy: bySchema.optional(),
    by: bySchema,
  }),
);
