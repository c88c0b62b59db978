import { accountScopes } from '#domain/service-accounts';
import { z } from 'zod';
import * as p from './parts';

const account = p.part({
  accountId: p.id,
  scopes: z.array(z.enum(accountScopes)),
  sees: p.part({ kind: z.enum(['everything', 'entries']) }),
  to: p.day,
  reason: z.string(),
  by: p.by,
});

const revoked = p.part({ by: p.by, at: p.instant.nullable(), reason: z.string() });

/** What the commands answer about programs that use the API. */
export const serviceAccountAnswers = {
  'service-account list': p.part({
    serviceAccounts: z.array(
      account.extend({
        at: p.instant.nullable(),
        standing: z.enum(['in-force', 'over', 'revoked']),
        revoked: revoked.nullable(),
        lastUsedAt: p.instant.nullable(),
        mayWords: z.array(p.words),
        seesWords: p.words,
      }),
    ),
  }),
  'service-account create': account.extend({ token: z.string() }),
  'service-account revoke': p.part({ accountId: p.id, reason: z.string(), by: p.by }),
};
