import { z } from 'zod';
import { bySchema, sealed } from '#domain/obligations';

/** Whose data: a person's id, or a pseudonym of somebody outside the directory. Never a name. */
export const subjectSchema = z.string().regex(/^[a-z0-9][a-z0-9/_.:-]{0,299}$/i);

/** The destroyed keys by id, so that a later key of the same subject is not mistaken for one of them. */
export const keyIdsSchema = z.array(z.uuid()).min(1);

/** Who requested it, and why in their own words. */
export const erasureRequestSchema = {
  reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
  by: bySchema,
};
