import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { idSchema } from '#domain/kernel';
import { documentSchema } from '#domain/obligations';
import { type changeEntrySchema, passingSchema, whichSchema } from './events/parts';

/** A change of government as somebody asks for it. */
export const changeRequestSchema = z.strictObject({
  /** its name, such as `senedd-2026`: asked again under the same name it goes on, and reaches no entry twice */
  act: idSchema,
  on: calendarDateSchema,
  reason: z.string().trim().min(1).max(20_000),
  document: documentSchema,
  posts: z.array(passingSchema).max(100).default([]),
  which: whichSchema.default({}),
});
export type ChangeRequest = z.output<typeof changeRequestSchema>;

/** One entry of the list, before and after. */
export type ChangeEntry = z.output<typeof changeEntrySchema>;
