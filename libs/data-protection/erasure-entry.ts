import { bySchema, instantSchema } from '#obligations';
import { z } from 'zod';
import { keyIdsSchema, subjectSchema } from './events/parts';

/** One erasure, as the list kept outside the database has it. Holds ids alone. */
export const erasureEntrySchema = z.strictObject({
  erasureId: z.string().min(1),
  subject: subjectSchema,
  keyIds: keyIdsSchema,
  by: bySchema,
  erasedAt: instantSchema,
});
export type ErasureEntry = z.output<typeof erasureEntrySchema>;
