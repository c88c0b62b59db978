import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { authoritySchema, bySchema, closingGroundSchema, titleSchema } from '#domain/obligations';
import { type Instant, type MailId, type ObligationId, type PostId, mailIdSchema } from '#domain/kernel';
import { undeliverableReasonSchema } from './events/mail-undeliverable';

/** The sections of a digest. Those of the last two are in every digest sent; every other item is listed once. */
const digestSectionSchema = z.enum([
  'decision-awaited',
  'outcome-not-recorded',
  'reading-awaits-choice',
  'reading-awaits-advice',
  'look-again-reached',
  'occurrence-without-date',
  'judged-anew',
  'without-owner',
  'without-look-again',
  'mail-undeliverable',
  'mail-not-as-recorded',
  'nobody-may-act',
  'cannot-be-listed',
  'command-set-aside',
  'late',
  'due-soon',
  'milestone-missed',
  'milestone-due-soon',
]);
export type DigestSection = z.infer<typeof digestSectionSchema>;

const digestItemSchema = z.strictObject({
  /** derived from facts: each key is listed once */
  key: z.string().min(1),
  section: digestSectionSchema,
  obligationId: z.string().brand<'ObligationId'>(),
  title: titleSchema,
  on: calendarDateSchema.nullable(),
  candidate: z.boolean(),
  /** what of the entry it is about, where not the whole */
  about: bilingualSchema.optional(),
  /** counts from what is expected and has not happened yet */
  projected: z.literal(true).optional(),
  /** the page that the item asks for, below the obligation's own */
  page: z.string().optional(),
});
export type DigestItem = z.output<typeof digestItemSchema>;

/** One post's digest of a day. */
const digestFactsSchema = z.strictObject({
  day: calendarDateSchema,
  items: z.array(digestItemSchema),
  /** how many dates passed before loading still have no answer, listed here or earlier */
  unanswered: z.int().min(0),
  /** posts that a digest of theirs did not reach, or whose digest is not as its event records it: for administrators */
  unreached: z
    .array(
      z.strictObject({
        key: z.string().min(1),
        post: z.string().brand<'PostId'>(),
        why: z.enum([...undeliverableReasonSchema.options, 'not-accepted-yet', 'not-as-recorded']),
      }),
    )
    .default([]),
});

/** The role in which a post is notified about an obligation. */
export const roleSchema = z.enum(['owner', 'approver', 'deputy', 'body']);
export type Role = z.infer<typeof roleSchema>;

const obligation = {
  obligationId: z.string().brand<'ObligationId'>(),
  title: titleSchema,
  authority: authoritySchema,
};
const occurrence = z.int().min(1);
const words = z.string();

/** The date when the mail was requested; the mail is withdrawn if the date moves before sending. */
const dated = {
  occurrence,
  lastLawfulDay: calendarDateSchema,
  lastWorkingDay: z.strictObject({ on: calendarDateSchema, provisional: z.boolean() }),
  candidate: z.boolean(),
  /** the last lawful day on another reading of the law, while no recorded advice has closed that warning */
  earlierOnAnotherReading: calendarDateSchema.nullable(),
  /** counts from what is expected and has not happened yet */
  projected: z.literal(true).optional(),
  /** rests on holidays that are not published yet */
  provisional: z.literal(true).optional(),
};

const reminder = { ...obligation, ...dated, role: roleSchema, on: calendarDateSchema, sentLate: z.boolean() };

/** Of an extension or a pause: the provision that allows it, and the days of the pause. */
const ofLife = {
  provision: bilingualSchema.optional(),
  stopped: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.nullable() }).optional(),
};

/** The facts of a mail by template, as JSON in the outbox; composed on sending. */
export const mailFactsSchema = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('reminder-before'), ...reminder }),
  z.strictObject({ template: z.literal('reminder-after'), ...reminder, escalated: z.boolean() }),
  z.strictObject({
    template: z.literal('reminder-to-confirm'),
    ...reminder,
    submissionId: z.string(),
    by: bySchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('reminder-to-body'),
    ...reminder,
    citation: bilingualSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('completion-submitted'),
    ...obligation,
    role: roleSchema,
    occurrence,
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
    ...obligation,
    role: roleSchema,
    occurrence,
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
    ...obligation,
    role: roleSchema,
    occurrence,
    reason: words,
    by: bySchema,
    lastLawfulDay: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('rival-proposals'),
    ...obligation,
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
    ...obligation,
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
    ...obligation,
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
    ...obligation,
    role: roleSchema,
    trigger: z.string(),
    effectiveOn: calendarDateSchema,
  }),
  z.strictObject({
    template: z.literal('ownership-transferred'),
    ...obligation,
    role: roleSchema,
    reason: words,
    lastLawfulDay: calendarDateSchema.nullable(),
    lookAgainOn: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('body-mail-switched'),
    ...obligation,
    role: roleSchema,
    responsible: words,
    on: z.boolean(),
    reason: words,
  }),
  z.strictObject({
    template: z.literal('obligation-closed'),
    ...obligation,
    role: roleSchema,
    ground: closingGroundSchema,
    reason: words,
  }),
  z.strictObject({
    template: z.literal('record-set-aside'),
    ...obligation,
    role: roleSchema,
    what: z.enum(['confirmation', 'ending', 'absence', 'explanation', 'trigger-answer', 'item', 'milestone']),
    /** the last lawful day of what is open again */
    lastLawfulDay: calendarDateSchema.nullable(),
    reason: words,
  }),
  z.strictObject({
    template: z.literal('trigger-corrected'),
    ...obligation,
    role: roleSchema,
    trigger: z.string(),
    from: calendarDateSchema,
    /** null where it had been recorded by mistake, and is waited for again */
    effectiveOn: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('date-changed'),
    ...obligation,
    role: roleSchema,
    occurrence,
    /** null where it had none */
    from: calendarDateSchema.nullable(),
    /** null where it has none any more */
    to: calendarDateSchema.nullable(),
    /** the new day counts from what is expected and has not happened yet */
    projected: z.literal(true).optional(),
    /** what it counts from: the name of a fact, or `obligation/` and an id; null where it is its own last act */
    source: z.string().nullable(),
  }),
  z.strictObject({
    template: z.literal('milestone-reminder'),
    ...obligation,
    role: roleSchema,
    occurrence,
    milestone: z.string(),
    milestoneTitle: bilingualSchema,
    milestoneOn: calendarDateSchema,
    on: calendarDateSchema,
    sentLate: z.boolean(),
    escalated: z.boolean(),
    /** the due date of the occurrence that it belongs to */
    dueOn: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('milestones-dated'),
    ...obligation,
    role: roleSchema,
    occurrence,
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
    ...obligation,
    role: roleSchema,
    caseTemplate: z.string().brand<'ObligationId'>(),
    number: z.string(),
    /** the day on which it arose */
    arose: calendarDateSchema.nullable(),
    lastLawfulDay: calendarDateSchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('undeliverable'),
    ...obligation,
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
  /** null for what is about several: a digest, a change of government */
  readonly obligationId: ObligationId | null;
  readonly to: Addressee;
  readonly facts: MailFacts;
  /** sent at this hour or as soon after as possible; deferred on non-working days if it can wait */
  readonly sendAt: Instant;
}
