import { z } from 'zod';
import { idSchema, obligationIdSchema, postIdSchema } from '#domain/kernel';
import { authoritySchema } from '#domain/obligations';

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

const side = z.strictObject({ before: postIdSchema.nullable(), after: postIdSchema.nullable() });

/** One entry of the list, before and after. */
export const changeEntrySchema = z.strictObject({
  obligationId: obligationIdSchema,
  owner: side,
  approver: side,
  /** it is marked as a commitment of the former government */
  former: z.boolean(),
});
