import { sql } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { WebhookId } from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { type ReceiverRow, webhookTables } from './tables';

const COLUMNS = [
  'webhookId',
  'url',
  'topics',
  'kinds',
  'standing',
  'heldFrom',
  'secretId',
  'previousSecretId',
  'previousUntil',
  'failuresInRow',
  'failingSince',
  'restingUntil',
  'acceptedAt',
] as const;

/** Followed from the ledger: what a new one is told of, and by what it is signed. */
export async function insertReceiver(
  db: Database,
  receiver: Pick<ReceiverRow, 'webhookId' | 'url' | 'topics' | 'kinds' | 'secretId'>,
): Promise<void> {
  await webhookTables(db)
    .insertInto('webhook.receiver')
    .values({
      ...receiver,
      standing: 'sending',
      heldFrom: null,
      previousSecretId: null,
      previousUntil: null,
      failingSince: null,
      restingUntil: null,
      acceptedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateReceiver(
  db: Database,
  id: WebhookId,
  change: Partial<Omit<ReceiverRow, 'webhookId'>>,
): Promise<void> {
  await webhookTables(db).updateTable('webhook.receiver').set(change).where('webhookId', '=', id).execute();
}

/** Those that are not over. */
export const listReceivers = (db: Database): Promise<readonly ReceiverRow[]> =>
  webhookTables(db)
    .selectFrom('webhook.receiver')
    .select(COLUMNS)
    .where('standing', 'not in', ['ended', 'gone'])
    .orderBy('webhookId')
    .execute();

export async function findReceiver(db: Database, id: WebhookId): Promise<ReceiverRow | null> {
  const found = await webhookTables(db)
    .selectFrom('webhook.receiver')
    .select(COLUMNS)
    .where('webhookId', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** Locks it until the end of the transaction: one process at a time leases or settles its deliveries. */
export async function lockReceiver(
  db: Database,
  id: WebhookId,
  { wait }: { readonly wait: boolean },
): Promise<ReceiverRow | null> {
  const query = webhookTables(db)
    .selectFrom('webhook.receiver')
    .select(COLUMNS)
    .where('webhookId', '=', id)
    .forUpdate();
  return (await (wait ? query : query.skipLocked()).executeTakeFirst()) ?? null;
}

/** Receivers for which a message is due that nobody is sending. */
export async function receiversDue(db: Database, now: Instant): Promise<readonly WebhookId[]> {
  const { rows } = await sql<{ webhookId: WebhookId }>`
    select r.webhook_id from webhook.receiver r
    where r.standing not in ('ended', 'gone') and exists (
      select from webhook.delivery d
      where d.webhook_id = r.webhook_id and d.state = 'waiting' and d.due_at <= ${now}
        and (d.leased_until is null or d.leased_until <= ${now})
        and (d.is_test or (r.standing = 'sending' and (r.resting_until is null or r.resting_until <= ${now}))))
    order by r.webhook_id`.execute(db);
  return rows.map(({ webhookId }) => webhookId);
}

/** The worker that started last says what it may send to besides public addresses. */
export async function noteSender(db: Database, allowed: readonly string[], notedAt: Instant): Promise<void> {
  await webhookTables(db)
    .insertInto('webhook.sender')
    .values({ allowed, notedAt })
    .onConflict((conflict) => conflict.column('onlyRow').doUpdateSet({ allowed, notedAt }))
    .execute();
}

/** Empty before any worker has said it. */
export async function allowedReceivers(db: Database): Promise<readonly string[]> {
  const found = await webhookTables(db).selectFrom('webhook.sender').select('allowed').executeTakeFirst();
  return found?.allowed ?? [];
}
