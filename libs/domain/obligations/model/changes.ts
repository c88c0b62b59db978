import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { eventIdSchema, idSchema, obligationIdSchema } from '#domain/kernel';
import { definitionSchema } from './definition';
import { factKindSchema, factSaid, factStatusSchema, factTitleSchema } from './facts';
import { adviceSchema, decisionSchema, documentSchema, occurrence, ownWords, words } from './grounds';
import { nationsSchema } from './ladder';
import { lifeChanges } from './life-changes';
import { opensSchema } from './opens';

/** Of the posts that a command names: filled in from the directory. */
export const nations = { nations: nationsSchema.optional() };

export const closingGroundSchema = z.enum([
  'fulfilled',
  'dropped',
  'superseded',
  'repealed',
  'revoked',
  'entered-in-error',
]);
export type ClosingGround = z.infer<typeof closingGroundSchema>;

const statutoryMove = z.strictObject({
  kind: z.literal('statutory-move'),
  occurrence,
  newLastDay: calendarDateSchema,
  /** the provision that amends the date, e.g. "S.I. 2027/1 art. 2" */
  amendingProvision: words,
  effectiveOn: calendarDateSchema,
});
const deferral = z.strictObject({
  kind: z.literal('deferral'),
  occurrence,
  newLastDay: calendarDateSchema,
  decision: decisionSchema,
  reason: ownWords,
});
const correction = z.strictObject({
  kind: z.literal('correction'),
  occurrence,
  newLastDay: calendarDateSchema,
  correctedEventId: eventIdSchema,
  error: ownWords,
  evidence: documentSchema,
});
const legalReading = z.strictObject({
  kind: z.literal('legal-reading'),
  readingId: z.string().min(1),
  advice: adviceSchema,
});

/** How a vague phrase is read: as `choose-reading`, where that takes two. */
const reading = z.strictObject({
  kind: z.literal('reading'),
  readingId: z.string().min(1),
  otherDay: calendarDateSchema.optional(),
  decision: decisionSchema.optional(),
  reason: ownWords,
});
/** Closing for good: as `close`, or as dropping what waited for `trigger`. */
const ending = z.strictObject({
  kind: z.literal('ending'),
  ground: closingGroundSchema,
  reason: ownWords,
  provision: words.optional(),
  supersededBy: obligationIdSchema.optional(),
  trigger: idSchema.optional(),
});
/** Another definition: as `amend`, where it changes what dates are worked out from. */
const amendment = z.strictObject({
  kind: z.literal('amendment'),
  definition: definitionSchema,
  ...nations,
  reason: ownWords,
});
/** A confirmation, an ending, an absence, an answer to a trigger or a closed item was recorded by mistake. */
const settingAside = z.strictObject({
  kind: z.literal('set-aside'),
  /** of the event that recorded it, from the history */
  eventId: eventIdSchema,
  reason: ownWords,
  evidence: documentSchema,
});
/** On a fact's own stream: as `record-fact`, where it sets or moves a date that an Act fixes. */
const factEntry = z.strictObject({
  kind: z.literal('fact'),
  fact: idSchema,
  factKind: factKindSchema,
  title: factTitleSchema.optional(),
  number: z.int().min(1).optional(),
  status: factStatusSchema,
  ...factSaid,
  opens: opensSchema.optional(),
  evidence: documentSchema,
});
/** On a fact's own stream: one of its entries was otherwise than recorded. */
const factCorrection = z.strictObject({
  kind: z.literal('fact-correction'),
  /** absent: the only one */
  number: z.int().min(1).optional(),
  ...factSaid,
  reason: ownWords,
  evidence: documentSchema,
});
/** On a fact's own stream: one of its entries was recorded by mistake. */
const factWithdrawal = z.strictObject({
  kind: z.literal('fact-withdrawal'),
  /** absent: the only one */
  number: z.int().min(1).optional(),
  reason: ownWords,
  evidence: documentSchema,
});

/** What one person proposes and another approves or refuses. */
export const changeSchema = z.discriminatedUnion('kind', [
  statutoryMove,
  deferral,
  correction,
  legalReading,
  reading,
  ending,
  amendment,
  settingAside,
  factEntry,
  factCorrection,
  factWithdrawal,
  ...lifeChanges,
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
