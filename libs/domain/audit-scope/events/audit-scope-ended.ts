import { z } from 'zod';
import { defineEvent, personIdSchema } from '#domain/kernel';
import { bySchema, sealed } from '#domain/obligations';

/** An administrator ends it before its last day: the auditor sees nothing until another is set. */
export const auditScopeEnded = defineEvent(
  'AuditScopeEnded',
  z.strictObject({
    personId: personIdSchema,
    reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
