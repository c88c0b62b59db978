import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { operatorSchema } from '#domain/deadlines';
import { type Instant, idSchema, instant, personIdSchema, postIdSchema } from '#domain/kernel';
import { documentSchema } from '../model/commands';
import { sealed } from '../model/sealed';

/** `YYYY-MM-DDTHH:MM:SS.sssZ` */
export const instantSchema = z.iso.datetime({ precision: 3 }).transform((text): Instant => instant(text));

export const wordsSchema = z.string().min(1).max(20_000);

/** A person's own words: sealed for that person. */
export const ownWordsSchema = sealed(wordsSchema, 'author');
export const occurrenceNumberSchema = z.int().min(1);

/** The person who decided, in which post, and for whom if delegated. Ids only: names live outside the ledger. */
export const bySchema = z.strictObject({
  personId: personIdSchema,
  postId: postIdSchema.optional(),
  onBehalfOf: z.string().brand<'PersonId'>().optional(),
});
export type By = z.infer<typeof bySchema>;

/** Marks an event recorded more than one working day after it took effect: shown as "recorded N days later". */
export const recordedLateSchema = z.strictObject({
  days: z.int().min(1),
  reason: ownWordsSchema,
  document: documentSchema,
});
export type RecordedLate = z.infer<typeof recordedLateSchema>;

const explanationStepSchema = z.object({
  id: z.string(),
  text: bilingualSchema,
  citation: bilingualSchema.optional(),
  calendarVersion: z.string().optional(),
  date: calendarDateSchema.optional(),
});

/** A computed date, with everything that it was computed from. */
export const dueSchema = z.strictObject({
  /** the reading it follows; kept where a later change replaced the date that the reading gave */
  readingId: z.string(),
  /** the rule's canonical text, or the id of the change that set the date */
  ruleVersion: z.string(),
  /** the last day on which the act is still lawful (or as promised), inclusive */
  lastLawfulDay: calendarDateSchema,
  windowFrom: calendarDateSchema.nullable(),
  namedDay: calendarDateSchema,
  operator: operatorSchema,
  lastWorkingDay: z.strictObject({ on: calendarDateSchema, provisional: z.boolean() }),
  calendarVersion: z.string(),
  steps: z.array(explanationStepSchema),
  /** the day from which this date stood in the register: reminders dated before it are never sent */
  setOn: calendarDateSchema,
  setBy: z.enum(['reading', 'statutory-move', 'deferral', 'correction', 'extension']),
  /** true until a named person chooses the reading (or legal advice is recorded) */
  candidate: z.boolean(),
  /** counts from what is expected and has not happened yet */
  projected: z.literal(true).optional(),
  /** rests on holidays that are expected and not published yet */
  provisional: z.literal(true).optional(),
  /** the first day on which the act is lawful, where the rule has one: earlier is a breach too */
  firstLawfulDay: calendarDateSchema.optional(),
});
export type Due = z.infer<typeof dueSchema>;

/** Why a reading gives an occurrence no date: a finding for a person. */
export const undatedSchema = z.strictObject({
  readingId: z.string(),
  code: z.string(),
  message: bilingualSchema,
  /** the name of what is missing */
  missing: z.string().optional(),
  /** from when it is to be done, where no last day is fixed */
  from: calendarDateSchema.optional(),
});

export const timelinessSchema = z.enum(['in-time', 'late', 'early', 'no-date']);
export type Timeliness = z.infer<typeof timelinessSchema>;

export const evidenceHashSchema = z.strictObject({ evidenceId: idSchema, sha256: z.string() });

/** What speaks against an act having fulfilled an occurrence, as it was shown. */
export const conflictSchema = z.strictObject({ key: z.string().min(1), message: bilingualSchema });

/** Who a reminder is for. */
export const audienceSchema = z.enum([
  'owner',
  'approver',
  'owner-and-approver',
  'deputy',
  'owner-and-deputy',
  'approver-and-deputy',
  'owner-approver-and-deputy',
]);
export type Audience = z.infer<typeof audienceSchema>;
