import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { idSchema, obligationIdSchema, postIdSchema } from '#domain/kernel';
import { authoritySchema, documentSchema } from '#domain/obligations';

/** What passes from one post to another: where it owns, where it approves, or both. */
export const passingSchema = z.strictObject({
  from: postIdSchema,
  to: postIdSchema,
  /** both unless given */
  as: z.enum(['owner', 'approver']).optional(),
});

/** Which entries the change is about: those that fit all that is given; every open one where nothing is. */
export const whichSchema = z.strictObject({
  owners: z.array(postIdSchema).min(1).max(100).optional(),
  tags: z.array(idSchema).min(1).max(100).optional(),
  authority: authoritySchema.optional(),
  ids: z.array(obligationIdSchema).min(1).max(2000).optional(),
});

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

const side = z.strictObject({ before: postIdSchema.nullable(), after: postIdSchema.nullable() });

/** One entry of the list, before and after. */
export const changeEntrySchema = z.strictObject({
  obligationId: obligationIdSchema,
  owner: side,
  approver: side,
  /** it is marked as a commitment of the former government */
  former: z.boolean(),
});
export type ChangeEntry = z.output<typeof changeEntrySchema>;
