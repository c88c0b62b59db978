import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { changeSchema } from '../model/commands';
import { countingSchema, factEffectSchema } from '../model/facts';
import { bySchema, recordedLateSchema } from './parts';

/** One person proposed what takes two; nothing has changed yet. */
export const changeProposed = defineEvent(
  'ChangeProposed',
  z.strictObject({
    proposalId: idSchema,
    change: changeSchema,
    /** the last lawful day that stood when this was proposed; null where there was none, or for what sets no date itself */
    previousLastDay: calendarDateSchema.nullable(),
    /** for an amendment: the fields that it changes */
    changes: z.array(z.string()).optional(),
    /** for a fact: the dates that it would set, move or take away, as previewed */
    effects: z.array(factEffectSchema).optional(),
    /** for a fact: the entries that count from it */
    counting: z.array(countingSchema).optional(),
    recordedLate: recordedLateSchema.optional(),
    /** the other proposals that waited then and would decide the same */
    rivals: z.array(idSchema).optional(),
    by: bySchema,
  }),
);
