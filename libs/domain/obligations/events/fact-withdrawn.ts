import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { documentSchema } from '../model/commands';
import { bySchema, ownWordsSchema } from './parts';

/** On the fact's own stream: it had been recorded by mistake, and can be recorded again once it happens. */
export const factWithdrawn = defineEvent(
  'FactWithdrawn',
  z.strictObject({
    trigger: idSchema,
    proposalId: idSchema,
    /** the day that had been recorded */
    effectiveOn: calendarDateSchema,
    reason: ownWordsSchema,
    evidence: documentSchema,
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
