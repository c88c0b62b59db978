import { z } from 'zod';
import { scopedSchema } from '#domain/audit-scope';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema, sealed, sha256Schema } from '#domain/obligations';

/** What a program may do; everything else is for people. */
export const accountScopes = ['read', 'register:write', 'webhooks'] as const;
export type AccountScope = (typeof accountScopes)[number];

/** An administrator lets a program ask under a name of its own. */
export const serviceAccountCreated = defineEvent(
  'ServiceAccountCreated',
  z.strictObject({
    accountId: idSchema,
    scopes: z.array(z.enum(accountScopes)).min(1),
    sees: scopedSchema,
    /** the last day in Wales on which it may be used */
    to: calendarDateSchema,
    /** of its token, which is shown once and stored nowhere */
    tokenSha256: sha256Schema,
    reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
