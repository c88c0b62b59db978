import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { obligationIdSchema, personIdSchema } from '#domain/kernel';
import { closingGroundSchema } from './changes';
import { adviceSchema, ownWords, words } from './grounds';
import { ladderSchema } from './ladder';

/** Who chose a reading on another register, and when: the file that brought it says so. */
export const chosenElsewhereSchema = z.strictObject({ on: calendarDateSchema, by: personIdSchema });

/** What stood on another register beside an entry’s definition, as a register file brings it. */
export const carriedSchema = z.strictObject({
  /** the reading that was chosen there */
  reading: chosenElsewhereSchema
    .extend({
      readingId: z.string().min(1),
      basis: z.enum(['legal', 'policy']),
      reason: ownWords,
      advice: adviceSchema.optional(),
    })
    .optional(),
  /** the steps that were set for this entry alone */
  ladder: z.strictObject({ steps: ladderSchema, reason: ownWords }).optional(),
  /** it was closed there */
  closed: z
    .strictObject({
      ground: closingGroundSchema,
      reason: ownWords,
      provision: words.optional(),
      supersededBy: obligationIdSchema.optional(),
    })
    .optional(),
});
export type Carried = z.infer<typeof carriedSchema>;
