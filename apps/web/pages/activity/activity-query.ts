import { calendarDateSchema } from '#deadlines';
import { z } from 'zod';

/** What a person asked of the list. Nonsense in the address is the same as nothing. */
export const activityQuery = z.object({
  person: z.string().max(200).catch(''),
  from: calendarDateSchema.or(z.literal('')).catch(''),
  to: calendarDateSchema.or(z.literal('')).catch(''),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type ActivityQuery = z.infer<typeof activityQuery>;
