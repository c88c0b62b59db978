import { z } from 'zod';
import { defineEvent, eventIdSchema, idSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { bySchema, occurrenceNumberSchema, ownWordsSchema } from './parts';

/** What can be set aside. */
const setAsideSubjectSchema = z.enum([
  'confirmation',
  'ending',
  'absence',
  'explanation',
  'trigger-answer',
  'item',
  'milestone',
]);

/** Something recorded by mistake stands no longer; it stays visible, and everything that followed from it is undone. */
export const recordSetAside = defineEvent(
  'RecordSetAside',
  z.strictObject({
    proposalId: idSchema,
    /** of the event that recorded it */
    setAside: eventIdSchema,
    what: setAsideSubjectSchema,
    /** of a confirmation, an absence, an explanation or a milestone */
    occurrence: occurrenceNumberSchema.optional(),
    /** the trigger that is asked about again */
    trigger: idSchema.optional(),
    itemId: idSchema.optional(),
    /** of an occurrence, recorded as reached */
    milestone: idSchema.optional(),
    /** occurrences that an answer had opened, and that go with it */
    withdraws: z.array(occurrenceNumberSchema).optional(),
    reason: ownWordsSchema,
    evidence: documentSchema,
    by: bySchema,
    /** who proposed what `by` approved: the words in the event are theirs */
    proposedBy: bySchema,
  }),
);
