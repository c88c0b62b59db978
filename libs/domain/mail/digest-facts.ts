import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { titleSchema } from '#domain/obligations';

/** What a digest may say of an obligation. The first five are told once; the last two stand in every digest that goes out. */
export const digestSectionSchema = z.enum([
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

export const digestItemSchema = z.strictObject({
  /** made from facts: an item is told under one key once */
  key: z.string().min(1),
  section: digestSectionSchema,
  obligationId: z.string(),
  title: titleSchema,
  on: calendarDateSchema.nullable(),
  candidate: z.boolean(),
});
export type DigestItem = z.output<typeof digestItemSchema>;

/** One post's list of a day. */
export const digestFactsSchema = z.strictObject({
  day: calendarDateSchema,
  items: z.array(digestItemSchema).min(1),
});
