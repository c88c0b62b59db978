import { kindSchema, obligationStandings } from '#obligations';
import { z } from 'zod';

export const SORTS = ['register', 'date', 'title', 'owner'] as const;

/** What a person asked of the register. Nonsense in the address is the same as nothing. */
export const registerQuery = z.object({
  text: z.string().trim().max(200).catch(''),
  kind: kindSchema.or(z.literal('')).catch(''),
  owner: z.string().max(80).catch(''),
  standing: z.enum(obligationStandings).or(z.literal('')).catch(''),
  sort: z.enum(SORTS).catch('register'),
});
export type RegisterQuery = z.infer<typeof registerQuery>;
