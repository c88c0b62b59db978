import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { decisionSchema, documentSchema, occurrence, ownWords } from './grounds';

/** The name under which a rule or a reading allows something; left out where it allows one thing only. */
const category = z.string().min(1).max(200).optional();

/** What every change to the life of an occurrence rests on. */
const grounds = {
  occurrence,
  reason: ownWords,
  evidence: documentSchema,
};
/** The same, with the recorded decision that a minister's date needs. */
const decided = { ...grounds, decision: decisionSchema.optional() };

/** Within the limit that the provision sets, counted from the original date. */
const extension = z.strictObject({
  kind: z.literal('extension'),
  ...decided,
  category,
  newLastDay: calendarDateSchema,
  /** the day on which it was granted */
  decidedOn: calendarDateSchema,
});
/** The clock stops, by a pause that the rule names. */
const pause = z.strictObject({
  kind: z.literal('pause'),
  ...decided,
  category,
  /** the first day of the pause, and the last where it has ended */
  from: calendarDateSchema,
  to: calendarDateSchema.optional(),
});
/** The clock runs again. */
const pauseEnd = z.strictObject({
  kind: z.literal('pause-end'),
  ...decided,
  /** the last day of the pause */
  to: calendarDateSchema,
});
/** An explanation is recorded where the law accepts one instead of the act. */
const explanation = z.strictObject({
  kind: z.literal('explanation'),
  ...grounds,
  /** the day on which it was given */
  explainedOn: calendarDateSchema,
});

export const lifeChanges = [extension, pause, pauseEnd, explanation] as const;
