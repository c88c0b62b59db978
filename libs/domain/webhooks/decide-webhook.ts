import { type Instant, type Result, addMillis, ok, refuse } from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import type { WebhookEventData } from './events/catalog';
import type { WebhookId } from './events/parts';
import { type Webhook, type WebhookEvent, isOver } from './fold-webhook';
import { type AddressFault, type WebhookRefusal, webhookRefusal as refusal } from './refusals';

type Wanted = Pick<WebhookEventData<'WebhookSubscribed'>, 'name' | 'url' | 'topics' | 'kinds'>;

/** What an administrator may do with a subscription. */
export type WebhookAct =
  | { readonly kind: 'subscribe'; readonly wanted: Wanted; readonly secretId: string }
  | { readonly kind: 'change'; readonly wanted: Wanted; readonly reason: string }
  | { readonly kind: 'rotate'; readonly secretId: string; readonly overlapHours: number }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'end'; readonly reason: string }
  | { readonly kind: 'test' }
  | { readonly kind: 'replay'; readonly fromPosition: number; readonly reason: string };

/** What is decided on, besides what is asked. */
export interface WebhookContext {
  readonly webhookId: WebhookId;
  /** null for none */
  readonly state: Webhook | null;
  readonly by: By;
  readonly roles: Actor['roles'];
  readonly now: Instant;
  /** subscriptions that are not over */
  readonly others: number;
  /** why the wanted address cannot be a receiver’s; null where it can, or none is wanted */
  readonly addressFault: AddressFault | null;
  /** of the ledger’s last event */
  readonly lastPosition: number;
}

const MOST_WEBHOOKS = 50;
const HOUR_MS = 3_600_000;

/** Decides an act of an administrator on one subscription. */
export function decideWebhook(
  context: WebhookContext,
  act: WebhookAct,
): Result<WebhookEvent, WebhookRefusal> {
  const { roles, webhookId, by, state } = context;
  if (!roles.includes('administrator') || roles.includes('auditor'))
    return refuse(refusal('webhooks-by-administrators'));
  if (act.kind === 'subscribe') return subscribe(context, act);
  if (state === null) return refuse(refusal('webhook-unknown'));
  if (isOver(state)) return refuse(refusal('webhook-over'));
  const about = { webhookId, by };
  switch (act.kind) {
    case 'change':
      return context.addressFault === null
        ? ok({ type: 'WebhookChanged', data: { ...about, ...act.wanted, reason: act.reason } })
        : refuse(refusal(context.addressFault, '/url'));
    case 'rotate': {
      const overlapUntil = addMillis(context.now, act.overlapHours * HOUR_MS);
      return ok({ type: 'WebhookSecretRotated', data: { ...about, secretId: act.secretId, overlapUntil } });
    }
    case 'pause':
      return state.standing === 'sending'
        ? ok({ type: 'WebhookPaused', data: { ...about, reason: act.reason } })
        : refuse(refusal('webhook-not-sending'));
    case 'resume':
      return state.standing === 'sending'
        ? refuse(refusal('webhook-sending'))
        : ok({ type: 'WebhookResumed', data: about });
    case 'end':
      return ok({ type: 'WebhookEnded', data: { ...about, reason: act.reason } });
    case 'test':
      return ok({ type: 'WebhookTested', data: about });
    case 'replay':
      return replay(context, act);
  }
}

function subscribe(
  { webhookId, by, state, others, addressFault }: WebhookContext,
  { wanted, secretId }: Extract<WebhookAct, { kind: 'subscribe' }>,
): Result<WebhookEvent, WebhookRefusal> {
  if (state !== null) return refuse(refusal('webhook-changed-meanwhile'));
  if (addressFault !== null) return refuse(refusal(addressFault, '/url'));
  if (others >= MOST_WEBHOOKS) return refuse(refusal('webhooks-too-many'));
  return ok({ type: 'WebhookSubscribed', data: { webhookId, by, ...wanted, secretId } });
}

function replay(
  { webhookId, by, lastPosition: toPosition }: WebhookContext,
  { fromPosition, reason }: Extract<WebhookAct, { kind: 'replay' }>,
): Result<WebhookEvent, WebhookRefusal> {
  if (fromPosition < 1 || fromPosition > toPosition)
    return refuse(refusal('webhook-position-unknown', '/fromPosition'));
  return ok({ type: 'WebhookReplayed', data: { webhookId, by, fromPosition, toPosition, reason } });
}
