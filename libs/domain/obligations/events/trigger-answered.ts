import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { bySchema, ownWordsSchema } from './parts';

/** The owner answered: adopt, change or drop. */
export const triggerAnswered = defineEvent(
  'TriggerAnswered',
  z.strictObject({
    trigger: idSchema,
    answer: z.enum(['adopt', 'change', 'drop']),
    reason: ownWordsSchema,
    /** the policy date to look again where the obligation lives on without a date */
    lookAgainOn: calendarDateSchema.nullable(),
    /** where two decided: the proposal, and who made it; the words in the event are theirs */
    proposalId: idSchema.optional(),
    proposedBy: bySchema.optional(),
    by: bySchema,
  }),
);
