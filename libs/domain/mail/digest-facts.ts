import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { titleSchema } from '#domain/obligations';
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
  /** the page that the item asks for, below the obligation's own; of a decision, what waits, as its page is addressed */
  page: z.string().optional(),
});
export type DigestItem = z.output<typeof digestItemSchema>;

/** One post's digest of a day. */
export const digestFactsSchema = z.strictObject({
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
