import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema, postIdSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { bySchema, ownWordsSchema } from './parts';

/** A change of government reached the entry: other posts hold it, or it is marked as of the government before, or both. */
export const governmentChanged = defineEvent(
  'GovernmentChanged',
  z.strictObject({
    /** the recorded act, whose stream has the whole list */
    act: idSchema,
    on: calendarDateSchema,
    owner: postIdSchema.optional(),
    approver: postIdSchema.optional(),
    previousOwner: postIdSchema.nullable(),
    previousApprover: postIdSchema.nullable(),
    /** marked as a commitment of the government before */
    former: z.boolean(),
    document: documentSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
