import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, eventIdSchema } from '#domain/kernel';
import { adviceSchema } from '../model/commands';
import { bySchema, occurrenceNumberSchema, timelinessSchema, wordsSchema } from './parts';

/** How an outcome is judged against one date. */
const judgementSchema = z.strictObject({
  /** the reading that the date follows; null where a provision, a decision or a correction set the date */
  reading: z.strictObject({ id: z.string(), label: bilingualSchema }).nullable(),
  lastLawfulDay: calendarDateSchema.nullable(),
  timeliness: timelinessSchema,
  /** for an absence: up to the day on which it was recorded */
  daysLate: z.int().min(0),
});
export type Judgement = z.infer<typeof judgementSchema>;

/**
 * The date of an occurrence with a recorded outcome changed, so the outcome is judged anew. The earlier judgement stays
 * beside the new one.
 */
export const judgementRestated = defineEvent(
  'JudgementRestated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    outcome: z.enum(['completion', 'absence']),
    /** the confirmation, or the recorded absence, that is judged anew */
    outcomeEventId: eventIdSchema,
    /** the event of the same decision that changed the date */
    dateEventId: eventIdSchema,
    cause: z.enum([
      'reading',
      'amendment',
      'fact',
      'act',
      'statutory-move',
      'deferral',
      'correction',
      'extension',
      'pause',
      'pause-end',
    ]),
    before: judgementSchema,
    /** null for an absence that stands no longer, because the new date had not passed */
    after: judgementSchema.nullable(),
    /** the day on which it was decided */
    on: calendarDateSchema,
    /** the recorded legal advice behind a reading of the law */
    advice: adviceSchema.optional(),
    /** the provision, decision or evidence behind any other change */
    reference: wordsSchema.optional(),
    by: bySchema,
    /** who proposed what `by` approved */
    proposedBy: bySchema.optional(),
  }),
);
