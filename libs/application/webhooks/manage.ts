import { randomUUID } from 'node:crypto';
import { appendAct, signedBy } from '#application/acts-on-many';
import { type Person, actorFor } from '#application/directory';
import { type TriedAct, triedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { type EventId, type Instant, type Result, eventId, ok, refuse } from '#domain/kernel';
import {
  type WebhookAct,
  type WebhookEvent,
  type WebhookId,
  type WebhookRefusal,
  decideWebhook,
  foldWebhook,
  isOver,
  webhookEventCatalog,
  webhookRefusal,
  webhookStream,
} from '#domain/webhooks';
import { listWebhookStreams } from '#record/read-models';
import type { SealedLedger } from '#record/sealed-ledger';
import { allowedReceivers, deleteSecret, makeSecret, markShown } from '#record/webhooks';
import { addressFaultOf } from './address-guard';

export interface WebhookServices {
  readonly ledger: SealedLedger;
  readonly now: Instant;
}

/** An act without the secret that is made for it. */
export type WebhookAsked =
  | Omit<Extract<WebhookAct, { kind: 'subscribe' }>, 'secretId'>
  | Omit<Extract<WebhookAct, { kind: 'rotate' }>, 'secretId'>
  | Exclude<WebhookAct, { kind: 'subscribe' | 'rotate' }>;

interface Asked {
  readonly webhookId: WebhookId;
  readonly act: WebhookAsked;
  /** the version of the stream that was shown: at another it is refused */
  readonly shown?: number | undefined;
}

/** What was recorded. */
export interface WebhookRecorded {
  readonly webhookId: WebhookId;
  readonly event: WebhookEvent;
  readonly eventId: EventId;
  /** of an act that made one: shown once, and by nobody afterwards */
  readonly secret: string | null;
}

/** Subscriptions that are not over: asked only where another is to be made. */
async function countOthers({ ledger }: WebhookServices, { act }: Asked): Promise<number> {
  if (act.kind !== 'subscribe') return 0;
  let others = 0;
  for (const stream of await listWebhookStreams(ledger.db)) {
    const state = foldWebhook(await ledger.readStream(stream));
    if (state !== null && !isOver(state)) others += 1;
  }
  return others;
}

async function decide(services: WebhookServices, by: Person, asked: Asked, secretId: string) {
  const { ledger, now } = services;
  const { webhookId, act } = asked;
  const state = foldWebhook(await ledger.readStream(webhookStream(webhookId)));
  const actor = actorFor(by);
  const signed = signedBy(actor);
  const allowed = await allowedReceivers(ledger.db);
  const context = {
    webhookId,
    state,
    by: signed,
    roles: actor.roles,
    now,
    others: await countOthers(services, asked),
    addressFault: 'wanted' in act ? addressFaultOf(act.wanted.url, allowed) : null,
    lastPosition: (await ledger.head()).position,
  };
  const whole: WebhookAct = act.kind === 'subscribe' || act.kind === 'rotate' ? { ...act, secretId } : act;
  return { decision: decideWebhook(context, whole), signed, version: state?.version ?? 0 };
}

/** Decides and records an act of an administrator; refused where another came between, or since the version that was shown. */
export async function actOnWebhook(
  services: WebhookServices,
  by: Person,
  asked: Asked,
): Promise<Result<WebhookRecorded, WebhookRefusal>> {
  const { ledger, now } = services;
  const { webhookId, shown, act } = asked;
  const secretId = randomUUID();
  const { decision, signed, version } = await decide(services, by, asked, secretId);
  if (!decision.ok) return decision;
  if (shown !== undefined && shown !== version) return refuse(webhookRefusal('webhook-changed-meanwhile'));
  const hasSecret = act.kind === 'subscribe' || act.kind === 'rotate';
  // before the act that names it: a receiver is never sent what nothing signs
  const secret = hasSecret
    ? await makeSecret(ledger, { secretId, webhookId, madeBy: by.id, madeAt: now })
    : null;
  const stream = webhookStream(webhookId);
  const drafts = [decision.value];
  const appended = await appendAct(ledger, webhookEventCatalog, { stream, version, drafts, now, by: signed });
  if (!appended) {
    if (hasSecret) await deleteSecret(ledger.db, secretId);
    return refuse(webhookRefusal('webhook-changed-meanwhile'));
  }
  return ok({ webhookId, event: decision.value, eventId: eventId(`${stream}/${version + 1}`), secret });
}

/** What an act would record. Records nothing. */
export async function tryWebhookAct(
  { services, by, name }: { readonly services: WebhookServices; readonly by: Person; readonly name: NameOf },
  asked: Asked,
): Promise<Result<TriedAct, WebhookRefusal>> {
  const { decision } = await decide(services, by, asked, randomUUID());
  if (!decision.ok) return decision;
  const { now, ledger } = services;
  const stream = webhookStream(asked.webhookId);
  const act = { stream, drafts: [decision.value], now, name, shown: asked.shown };
  return ok(await triedAct(ledger, webhookEventCatalog, act));
}

/** Notes that the secret of an act was shown where it was recorded: nobody is shown it again. */
export async function noteSecretShown(
  { ledger, now }: WebhookServices,
  { event }: WebhookRecorded,
): Promise<void> {
  if ('secretId' in event.data) await markShown(ledger.db, event.data.secretId, now);
}
