import type { Instant, PersonId } from '#domain/kernel';
import type { WebhookId } from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { webhookTables } from './tables';

export interface SecretRow {
  readonly secretId: string;
  readonly webhookId: WebhookId;
  readonly sealed: Uint8Array;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
}

export async function insertSecret(db: Database, row: SecretRow): Promise<void> {
  await webhookTables(db)
    .insertInto('webhook.secret')
    .values({ ...row, shownAt: null })
    .execute();
}

export async function secretRows(
  db: Database,
  ids: readonly string[],
): Promise<readonly Pick<SecretRow, 'secretId' | 'webhookId' | 'sealed'>[]> {
  return webhookTables(db)
    .selectFrom('webhook.secret')
    .select(['secretId', 'webhookId', 'sealed'])
    .where('secretId', 'in', [...ids])
    .execute();
}

/** Whose it is, and when it was shown. */
export async function findSecret(
  db: Database,
  id: string,
): Promise<{ readonly madeBy: PersonId; readonly shownAt: Instant | null } | null> {
  const found = await webhookTables(db)
    .selectFrom('webhook.secret')
    .select(['madeBy', 'shownAt'])
    .where('secretId', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** @returns false where it was shown before */
export async function markShown(db: Database, id: string, at: Instant): Promise<boolean> {
  const marked = await webhookTables(db)
    .updateTable('webhook.secret')
    .set({ shownAt: at })
    .where('secretId', '=', id)
    .where('shownAt', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

/** Of a subscription that is over, or one that no act came to name. */
export async function deleteSecrets(db: Database, webhookId: WebhookId): Promise<void> {
  await webhookTables(db).deleteFrom('webhook.secret').where('webhookId', '=', webhookId).execute();
}

export async function deleteSecret(db: Database, id: string): Promise<void> {
  await webhookTables(db).deleteFrom('webhook.secret').where('secretId', '=', id).execute();
}
