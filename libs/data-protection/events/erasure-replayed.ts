import { bySchema } from '#obligations';
import { z } from 'zod';
import { defineErasureEvent } from './define-erasure-event';
import { keyIdsSchema, subjectSchema } from './parts';

/** An erasure was carried out again, because a restored backup had brought back what it had destroyed. */
export const erasureReplayed = defineErasureEvent(
  'ErasureReplayed',
  z.strictObject({
    erasureId: z.string().min(1),
    subject: subjectSchema,
    keyIds: keyIdsSchema,
    by: bySchema,
  }),
);
