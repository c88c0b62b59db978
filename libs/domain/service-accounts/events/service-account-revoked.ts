import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema, sealed } from '#domain/obligations';

/** An administrator ends it before its last day: its next request is refused. */
export const serviceAccountRevoked = defineEvent(
  'ServiceAccountRevoked',
  z.strictObject({
    accountId: idSchema,
    reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
