import type { Person } from '#application/directory';
import { type Result, ok, refuse } from '#domain/kernel';
import {
  type WebhookId,
  type WebhookRefusal,
  foldWebhook,
  isOver,
  webhookRefusal,
  webhookStream,
} from '#domain/webhooks';
import { findSecret, markShown, openSecrets } from '#record/webhooks';
import type { WebhookServices } from './manage';

/** Shows the secret that signs, once and only to the administrator who made it. */
export async function showSecret(
  { ledger, now }: WebhookServices,
  by: Person,
  webhookId: WebhookId,
): Promise<Result<string, WebhookRefusal>> {
  if (!by.roles.includes('administrator')) return refuse(webhookRefusal('webhooks-by-administrators'));
  const state = foldWebhook(await ledger.readStream(webhookStream(webhookId)));
  if (state === null) return refuse(webhookRefusal('webhook-unknown'));
  if (isOver(state)) return refuse(webhookRefusal('webhook-over'));
  const { id } = state.secret;
  const found = await findSecret(ledger.db, id);
  if (found?.madeBy !== by.id) return refuse(webhookRefusal('secret-of-another'));
  if (!(await markShown(ledger.db, id, now))) return refuse(webhookRefusal('secret-shown-already'));
  const [secret] = await openSecrets(ledger, [id]);
  return secret === undefined ? refuse(webhookRefusal('secret-shown-already')) : ok(secret);
}
