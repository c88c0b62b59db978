import { z } from 'zod';
import { authoritySchema, titleSchema } from '#domain/obligations';

/** The role in which a post is notified about an obligation. */
export const roleSchema = z.enum(['owner', 'approver', 'deputy', 'body']);
export type Role = z.infer<typeof roleSchema>;

/** The facts of every mail about one obligation. */
export const ofObligation = {
  obligationId: z.string().brand<'ObligationId'>(),
  title: titleSchema,
  authority: authoritySchema,
};
export const occurrenceNumber = z.int().min(1);
