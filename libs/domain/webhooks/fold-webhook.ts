import { type Instant, type RecordedEvent, readEvent } from '#domain/kernel';
import type { By, ObligationKind } from '#domain/obligations';
import { type WebhookEventData, type WebhookEventType, webhookEventCatalog } from './events/catalog';
import type { Topic, WebhookId } from './events/parts';

/** `gone`: the receiver said that it is over; `disabled`: it accepted nothing for days. */
export type WebhookStanding = 'sending' | 'paused' | 'disabled' | 'ended' | 'gone';

/** A subscription as it stands on the record. */
export interface Webhook {
  readonly id: WebhookId;
  /** of its stream */
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly topics: readonly Topic[];
  readonly kinds: readonly ObligationKind[];
  readonly standing: WebhookStanding;
  /** since when it stands so, why, and by whom */
  readonly since: Instant;
  readonly reason: string | null;
  readonly by: By;
  readonly madeAt: Instant;
  readonly madeBy: By;
  /** the one that signs, and who made it */
  readonly secret: { readonly id: string; readonly by: By; readonly at: Instant };
  /** the one before it, which signs too until then; null before the first rotation */
  readonly previous: { readonly id: string; readonly until: Instant } | null;
}

export type WebhookEvent = {
  [Type in WebhookEventType]: { readonly type: Type; readonly data: WebhookEventData<Type> };
}[WebhookEventType];

type Stored = Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data' | 'version' | 'recordedAt'>;

/** @throws as `readEvent` */
export const readWebhookEvent = (stored: Pick<Stored, 'type' | 'schemaVersion' | 'data'>): WebhookEvent =>
  readEvent(webhookEventCatalog, stored) as WebhookEvent;

/** Folds the stream of one subscription; null before the first event. @throws as `readEvent` */
export const foldWebhook = (events: readonly Stored[]): Webhook | null =>
  events.reduce<Webhook | null>((state, stored) => {
    const event = readWebhookEvent(stored);
    if (event.type === 'WebhookSubscribed') return subscribed(event.data, stored);
    return state && { ...evolve(state, event, stored.recordedAt), version: stored.version };
  }, null);

function subscribed(
  { webhookId, secretId, by, name, url, topics, kinds }: WebhookEventData<'WebhookSubscribed'>,
  { version, recordedAt }: Stored,
): Webhook {
  return {
    id: webhookId,
    version,
    name,
    url,
    topics,
    kinds,
    standing: 'sending',
    since: recordedAt,
    reason: null,
    by,
    madeAt: recordedAt,
    madeBy: by,
    secret: { id: secretId, by, at: recordedAt },
    previous: null,
  };
}

function evolve(
  state: Webhook,
  event: Exclude<WebhookEvent, { type: 'WebhookSubscribed' }>,
  at: Instant,
): Webhook {
  const stands = (standing: WebhookStanding, reason: string | null): Webhook => ({
    ...state,
    standing,
    reason,
    since: at,
    by: event.data.by,
  });
  switch (event.type) {
    case 'WebhookChanged': {
      const { name, url, topics, kinds } = event.data;
      return { ...state, name, url, topics, kinds };
    }
    case 'WebhookSecretRotated': {
      const { secretId, overlapUntil, by } = event.data;
      const previous = { id: state.secret.id, until: overlapUntil };
      return { ...state, secret: { id: secretId, by, at }, previous };
    }
    case 'WebhookPaused':
      return stands('paused', event.data.reason);
    case 'WebhookResumed':
      return stands('sending', null);
    case 'WebhookEnded':
      return stands('ended', event.data.reason);
    case 'WebhookRefusedForGood':
      return stands('gone', null);
    case 'WebhookDisabled':
      return stands('disabled', null);
    case 'WebhookTested':
    case 'WebhookReplayed':
      return state;
  }
}

export const isOver = ({ standing }: Pick<Webhook, 'standing'>): boolean =>
  standing === 'ended' || standing === 'gone';
