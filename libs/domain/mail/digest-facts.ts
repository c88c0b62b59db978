import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { titleSchema } from '#domain/obligations';

/** The sections of a digest. Items of the first five are listed once, those of the last two in every digest sent. */
const digestSectionSchema = z.enum([
  'outcome-not-recorded',
  'reading-awaits-choice',
  'look-again-reached',
  'without-owner',
  'without-look-again',
  'mail-undeliverable',
  'late',
  'due-soon',
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
});
export type DigestItem = z.output<typeof digestItemSchema>;

/** One post's digest of a day. */
export const digestFactsSchema = z.strictObject({
  day: calendarDateSchema,
  items: z.array(digestItemSchema).min(1),
});
