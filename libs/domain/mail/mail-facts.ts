import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { bySchema, closingGroundSchema, titleSchema } from '#domain/obligations';
import { type Instant, type MailId, type ObligationId, type PostId, mailIdSchema } from '#domain/kernel';
import { digestFactsSchema } from './digest-facts';
import { factMailFacts } from './fact-mail-facts';
import { undeliverableReasonSchema } from './events/mail-undeliverable';
import { milestoneReminderFacts, reminderFacts } from './reminder-facts';
import { occurrenceNumber, ofObligation, roleSchema } from './shared-facts';

export type { DigestItem, DigestSection } from './digest-facts';
export { type Role, roleSchema } from './shared-facts';

const words = z.string();

/** Of an extension or a pause: the provision that allows it, and the days of the pause. */
const ofLife = {
  provision: bilingualSchema.optional(),
  stopped: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.nullable() }).optional(),
};

/** The facts of a mail by template, as JSON in the outbox; composed on sending. */
export const mailFactsSchema = z.discriminatedUnion('template', [
  ...reminderFacts,
  ...factMailFacts,
  z.strictObject({
    template: z.literal('completion-submitted'),
    ...ofObligation,
    role: roleSchema,
    occurrence: occurrenceNumber,
    submissionId: z.string(),
    actEffectiveOn: calendarDateSchema,
    lastLawfulDay: calendarDateSchema.nullable(),
    evidenceCount: z.int().min(0),
    /** who asks; ids only, named on sending */
    by: bySchema,
    /** the statement of who asks; erased with it */
    reason: words.nullable(),
  }),
  z.strictObject({
    template: z.literal('completion-confirmed'),
    ...ofObligation,
    role: roleSchema,
    occurrence: occurrenceNumber,
    actEffectiveOn: calendarDateSchema,
    timeliness: z.enum(['in-time', 'late', 'early', 'no-date']),
    daysLate: z.int().min(0),
    by: bySchema,
    askedBy: bySchema.nullable(),
    /** the statement of who asked: read on sending, never stored */
    askedReason: words.nullable(),
  }),
  z.strictObject({
    template: z.literal('completion-refused'),
    ...ofObligation,
    role: roleSchema,
    occurrence: occurrenceNumber,
    reason: words,
    by: bySchema,
    lastLawfulDay: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('rival-proposals'),
    ...ofObligation,
    /** as whoever decides or asks; the mail stands for the posts of all of them */
    role: roleSchema,
    /** the newest first */
    proposals: z
      .array(
        z.strictObject({
          proposalId: z.string(),
          newLastDay: calendarDateSchema.nullable(),
          by: bySchema,
        }),
      )
      .min(2),
  }),
  z.strictObject({
    template: z.literal('change-proposed'),
    ...ofObligation,
    role: roleSchema,
    proposalId: z.string(),
    kind: z.enum([
      'statutory-move',
      'deferral',
      'correction',
      'legal-reading',
      'reading',
      'ending',
      'amendment',
      'set-aside',
      'extension',
      'pause',
      'pause-end',
      'explanation',
    ]),
    previousLastDay: calendarDateSchema.nullable(),
    newLastDay: calendarDateSchema.nullable(),
    reading: bilingualSchema.nullable(),
    ...ofLife,
    by: bySchema,
    /** the words of who asks, where the change has some; erased with them */
    reason: words.nullable(),
    /** the provision, decision, advice or document that the change rests on */
    reference: words.nullable(),
  }),
  z.strictObject({
    template: z.literal('change-decided'),
    ...ofObligation,
    role: roleSchema,
    proposalId: z.string(),
    approved: z.boolean(),
    newLastDay: calendarDateSchema.nullable(),
    reading: bilingualSchema.nullable(),
    ...ofLife,
    /** why it was refused */
    reason: words.nullable(),
    by: bySchema.nullable(),
    askedBy: bySchema,
    /** the words of who asked: read on sending, never stored */
    askedReason: words.nullable(),
    reference: words.nullable(),
  }),
  z.strictObject({
    template: z.literal('trigger-reached'),
    ...ofObligation,
    role: roleSchema,
    trigger: z.string(),
    effectiveOn: calendarDateSchema,
  }),
  z.strictObject({
    template: z.literal('ownership-transferred'),
    ...ofObligation,
    role: roleSchema,
    reason: words,
    lastLawfulDay: calendarDateSchema.nullable(),
    lookAgainOn: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('body-mail-switched'),
    ...ofObligation,
    role: roleSchema,
    responsible: words,
    on: z.boolean(),
    reason: words,
  }),
  z.strictObject({
    template: z.literal('obligation-closed'),
    ...ofObligation,
    role: roleSchema,
    ground: closingGroundSchema,
    reason: words,
  }),
  z.strictObject({
    template: z.literal('record-set-aside'),
    ...ofObligation,
    role: roleSchema,
    what: z.enum(['confirmation', 'ending', 'absence', 'explanation', 'trigger-answer', 'item', 'milestone']),
    /** the last lawful day of what is open again */
    lastLawfulDay: calendarDateSchema.nullable(),
    reason: words,
  }),
  z.strictObject({
    template: z.literal('trigger-corrected'),
    ...ofObligation,
    role: roleSchema,
    trigger: z.string(),
    from: calendarDateSchema,
    /** null where it had been recorded by mistake, and is waited for again */
    effectiveOn: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('date-changed'),
    ...ofObligation,
    role: roleSchema,
    occurrence: occurrenceNumber,
    /** null where it had none */
    from: calendarDateSchema.nullable(),
    /** null where it has none any more */
    to: calendarDateSchema.nullable(),
    /** the new day counts from what is expected and has not happened yet */
    projected: z.literal(true).optional(),
    /** its rule was amended; what it counts from is as it was */
    rule: z.literal(true).optional(),
    /** what it counts from: the name of a fact, or `obligation/` and an id; null where it is its own last act */
    source: z.string().nullable(),
    /** what the entry’s rules call it */
    sourceTitle: bilingualSchema.optional(),
  }),
  milestoneReminderFacts,
  z.strictObject({
    template: z.literal('milestones-dated'),
    ...ofObligation,
    role: roleSchema,
    occurrence: occurrenceNumber,
    dueOn: calendarDateSchema.nullable(),
    milestones: z.array(
      z.strictObject({
        id: z.string(),
        title: bilingualSchema,
        from: calendarDateSchema.nullable(),
        to: calendarDateSchema.nullable(),
      }),
    ),
  }),
  z.strictObject({
    template: z.literal('case-opened'),
    ...ofObligation,
    role: roleSchema,
    caseTemplate: z.string().brand<'ObligationId'>(),
    number: z.string(),
    /** the day on which it arose */
    arose: calendarDateSchema.nullable(),
    lastLawfulDay: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('undeliverable'),
    ...ofObligation,
    role: roleSchema,
    unreachedPost: z.string().brand<'PostId'>(),
    /** the mail that reaches nobody, and its template (null where it could not be read) */
    about: mailIdSchema,
    aboutTemplate: z.string().nullable(),
    why: z.enum([...undeliverableReasonSchema.options, 'not-accepted-yet']),
  }),
  z.strictObject({
    template: z.literal('government-changed'),
    act: z.string(),
    on: calendarDateSchema,
    /** what came to the post, and as what */
    items: z
      .array(
        z.strictObject({
          obligationId: z.string().brand<'ObligationId'>(),
          title: titleSchema,
          role: z.enum(['owner', 'approver']),
        }),
      )
      .min(1),
  }),
  z.strictObject({ template: z.literal('digest'), ...digestFactsSchema.shape }),
]);
export type MailFacts = z.output<typeof mailFactsSchema>;

export type TemplateName = MailFacts['template'];

/** The facts of one template. */
export type FactsOf<Name extends TemplateName> = Extract<MailFacts, { template: Name }>;

/** A mail about the date of one occurrence. */
export type Reminder = FactsOf<
  'reminder-before' | 'reminder-after' | 'reminder-to-confirm' | 'reminder-to-body'
>;

export const isReminder = (facts: MailFacts): facts is Reminder => facts.template.startsWith('reminder-');

/** Where mail goes: a post of the department, or the body the source names (only while a person has it switched on). */
export type Addressee = { readonly post: PostId } | { readonly body: true };

/** A mail that a recorded event requests. */
export interface MailRequest {
  /** derived from facts (obligation, occurrence, kind, role): requested twice, it is one mail */
  readonly mailId: MailId;
  /** or a fact’s stream; null for what is about several: a digest, a change of government */
  readonly obligationId: ObligationId | null;
  readonly to: Addressee;
  readonly facts: MailFacts;
  /** sent at this hour or as soon after as possible; deferred on non-working days if it can wait */
  readonly sendAt: Instant;
}
