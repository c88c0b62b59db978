import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { eventIdSchema, idSchema, obligationIdSchema, personIdSchema, postIdSchema } from '#domain/kernel';
import { milestonesShape } from '../milestones/plan';
import { changeSchema, closingGroundSchema, nations } from './changes';
import { carriedSchema } from './carried';
import { definitionSchema, linkSchema, sha256Schema } from './definition';
import { evidenceFileSchema } from './evidence-file';
import { factKindSchema, factSaid, factStatusSchema, factTitleSchema, factValueSchema } from './facts';
import { decisionSchema, documentSchema, lateRecordingSchema, occurrence, ownWords, words } from './grounds';
import { receivedKindLadderSchema } from './kind-ladder';
import { ladderSchema } from './ladder';
import { opensSchema } from './opens';
import { sealed } from './sealed';

export { type ClosingGround, type Change, type ChangeOf, closingGroundSchema, changeSchema } from './changes';
export {
  adviceSchema,
  decisionSchema,
  documentSchema,
  lateRecordingSchema,
  type LateRecording,
} from './grounds';

/** Who decided: a person in a post, on whose behalf if delegated. `system` is the clock or the loader. */
export const actorSchema = z.strictObject({
  personId: personIdSchema.max(200),
  postId: postIdSchema.optional(),
  roles: z.array(z.enum(['official', 'approver', 'auditor', 'administrator', 'system'])).min(1),
  onBehalfOf: z.string().max(200).brand<'PersonId'>().optional(),
});
export type Actor = z.infer<typeof actorSchema>;

/** Exactly what an approver confirms: if any part changed since the page was shown, the confirmation is refused. */
export const completionVersionSchema = z.strictObject({
  submissionId: z.string().min(1),
  evidence: z.array(z.strictObject({ evidenceId: z.string(), sha256: sha256Schema })),
  actEffectiveOn: calendarDateSchema,
  lastLawfulDay: calendarDateSchema.nullable(),
});
export type CompletionVersion = z.infer<typeof completionVersionSchema>;

const late = { late: lateRecordingSchema.optional() };

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('register'),
    definition: definitionSchema,
    ...nations,
    /** the ladders set for its kind, as whoever hands the command on finds them */
    kindLadders: z.array(receivedKindLadderSchema).min(1).optional(),
    /** which policy reading the person who registers the obligation chooses at once, and why */
    chosen: z
      .strictObject({
        readingId: z.string().min(1),
        reason: ownWords,
        /** needed where a minister's authority lets the date move */
        decision: decisionSchema.optional(),
      })
      .optional(),
    /** what a register file brings beside the definition; only the loader does */
    carried: carriedSchema.optional(),
  }),
  z.strictObject({ type: z.literal('amend'), definition: definitionSchema, ...nations, reason: ownWords }),
  /** a reading of the record, one that the grammar offers for its words, or `another-day` with the day itself */
  z.strictObject({
    type: z.literal('choose-reading'),
    readingId: z.string().min(1),
    otherDay: calendarDateSchema.optional(),
    /** needed where a minister's authority lets the date move */
    decision: decisionSchema.optional(),
    reason: ownWords,
  }),
  z.strictObject({
    type: z.literal('note-progress'),
    text: ownWords,
    effectiveOn: calendarDateSchema.optional(),
    ...late,
  }),
  z.strictObject({
    type: z.literal('attach-evidence'),
    evidenceId: idSchema,
    reference: words,
    description: ownWords,
    /** of the document; of an uploaded file, as it is stored */
    sha256: sha256Schema,
    /** where the file itself was uploaded, as the upload was answered */
    file: evidenceFileSchema.optional(),
    /** the evidence of which this is a newer version; the earlier ones stay */
    versionOf: idSchema.optional(),
    effectiveOn: calendarDateSchema,
    ...late,
  }),
  z.strictObject({
    type: z.literal('submit-completion'),
    occurrence,
    /** the day the act the duty requires took effect (for a report: published), not the day of submission */
    actEffectiveOn: calendarDateSchema,
    evidenceIds: z.array(idSchema).min(1),
    statement: ownWords,
    ...late,
  }),
  z.strictObject({
    type: z.literal('confirm-completion'),
    occurrence,
    version: completionVersionSchema,
    /** the conflicts that the approver passes over, by their keys, and why; each that stands must be named */
    accepts: z
      .strictObject({ conflicts: z.array(z.string().min(1).max(300)).min(1).max(1000), reason: ownWords })
      .optional(),
  }),
  z.strictObject({
    type: z.literal('refuse-completion'),
    occurrence,
    submissionId: z.string().min(1),
    reason: ownWords,
  }),
  /** a person records that nothing was done by a date that passed before loading (or has passed) */
  z.strictObject({ type: z.literal('record-absence'), occurrence, reason: ownWords }),
  /** `late` where a move or a deferral took effect more than one working day ago */
  z.strictObject({
    type: z.literal('propose-change'),
    proposalId: idSchema,
    change: changeSchema,
    ...late,
  }),
  z.strictObject({ type: z.literal('approve-change'), proposalId: idSchema }),
  z.strictObject({ type: z.literal('refuse-change'), proposalId: idSchema, reason: ownWords }),
  /** by whoever proposed it */
  z.strictObject({ type: z.literal('withdraw-change'), proposalId: idSchema, reason: ownWords }),
  /** on the fact's own stream (id `fact-<name>`): it reaches every obligation that counts from it or waits for it */
  z.strictObject({
    type: z.literal('record-fact'),
    fact: idSchema,
    /** default: `event`, or what the fact is already */
    kind: factKindSchema.optional(),
    title: factTitleSchema.optional(),
    /** the projected entry that it replaces; absent: the next one */
    number: z.int().min(1).optional(),
    /** default: `recorded` */
    status: factStatusSchema.optional(),
    ...factSaid,
    /** the case that arises from it: the fact’s name is then its template’s id and its number */
    opens: opensSchema.optional(),
    evidence: documentSchema,
    /** said where nothing on the register counts from it or waits for it, so that a mistyped name is not recorded */
    evenIfNothingWaits: z.literal(true).optional(),
    ...late,
  }),
  /** sent by the system to each obligation that counts from a fact, or waits for it, whenever it changes */
  z.strictObject({
    type: z.literal('receive-fact'),
    source: z.string().min(1).max(100),
    value: factValueSchema,
    /** the event that recorded it, or last changed it */
    factEventId: eventIdSchema,
    factVersion: z.int().min(1),
  }),
  z.strictObject({
    type: z.literal('answer-trigger'),
    trigger: idSchema,
    answer: z.enum(['adopt', 'change', 'drop']),
    reason: ownWords,
  }),
  z.strictObject({ type: z.literal('look-again'), note: ownWords, nextOn: calendarDateSchema.optional() }),
  z.strictObject({
    type: z.literal('transfer-ownership'),
    owner: postIdSchema,
    approver: postIdSchema.optional(),
    ...nations,
    reason: ownWords,
  }),
  /** the milestones of every occurrence, instead of those that it has; their dates follow */
  z.strictObject({ type: z.literal('set-milestones'), milestones: milestonesShape, reason: ownWords }),
  z.strictObject({
    type: z.literal('reach-milestone'),
    occurrence,
    milestone: idSchema,
    /** the day on which it was reached, not the day of recording */
    effectiveOn: calendarDateSchema,
    evidenceIds: z.array(idSchema).max(1000).optional(),
    note: ownWords.optional(),
    ...late,
  }),
  z.strictObject({ type: z.literal('close-item'), itemId: idSchema, reason: ownWords }),
  z.strictObject({ type: z.literal('link'), link: linkSchema, reason: ownWords }),
  z.strictObject({ type: z.literal('unlink'), link: linkSchema, reason: ownWords }),
  /** one entry’s part of a recorded act: it passes to other posts, is marked as of the government before, or both */
  z.strictObject({
    type: z.literal('change-government'),
    act: idSchema,
    /** the day on which the government changed */
    on: calendarDateSchema,
    owner: postIdSchema.optional(),
    approver: postIdSchema.optional(),
    document: documentSchema,
    reason: ownWords,
  }),
  z.strictObject({
    type: z.literal('close'),
    ground: closingGroundSchema,
    reason: ownWords,
    /** for `repealed` and `revoked`: the provision that does it */
    provision: words.optional(),
    /** for `superseded`: the entry that takes its place */
    supersededBy: obligationIdSchema.optional(),
  }),
  /** a person switches mail to the responsible body on or off for this obligation */
  z.strictObject({
    type: z.literal('set-body-mail'),
    on: z.boolean(),
    address: sealed(z.email(), 'contact').optional(),
    reason: ownWords,
  }),
  /** who is reminded of its dates and when, from today on; null: as its kind and authority have it */
  z.strictObject({
    type: z.literal('set-ladder'),
    ladder: ladderSchema.nullable(),
    ...nations,
    reason: ownWords,
  }),
  /** a ladder set for its kind reaches the entry */
  receivedKindLadderSchema.extend({ type: z.literal('receive-kind-ladder'), reason: ownWords }),
  /** decides everything that is due at `now` */
  z.strictObject({ type: z.literal('advance') }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
