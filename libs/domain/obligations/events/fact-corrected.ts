import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { documentSchema } from '../model/commands';
import { bySchema, ownWordsSchema } from './parts';

/** On the fact's own stream: it happened on another day than was recorded. */
export const factCorrected = defineEvent(
  'FactCorrected',
  z.strictObject({
    trigger: idSchema,
    proposalId: idSchema,
    from: calendarDateSchema,
    effectiveOn: calendarDateSchema,
    reason: ownWordsSchema,
    evidence: documentSchema,
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
