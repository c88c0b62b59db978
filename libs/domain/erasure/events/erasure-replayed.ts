import { z } from 'zod';
import { defineEvent, eventIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { keyIdsSchema, subjectSchema } from './parts';

/** An erasure was repeated, because a restored backup had brought back the destroyed keys. */
export const erasureReplayed = defineEvent(
  'ErasureReplayed',
  z.strictObject({
    erasureId: eventIdSchema,
    subject: subjectSchema,
    keyIds: keyIdsSchema,
    by: bySchema,
  }),
);
