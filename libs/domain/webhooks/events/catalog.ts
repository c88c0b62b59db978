import type { z } from 'zod';
import type { WebhookId } from './parts';
import { webhookChanged } from './webhook-changed';
import { webhookSecretRotated } from './webhook-secret-rotated';
import { webhookReplayed, webhookTested } from './webhook-sendings';
import {
  webhookDisabled,
  webhookEnded,
  webhookPaused,
  webhookRefusedForGood,
  webhookResumed,
} from './webhook-standings';
import { webhookSubscribed } from './webhook-subscribed';

export const webhookEventCatalog = {
  WebhookSubscribed: webhookSubscribed,
  WebhookChanged: webhookChanged,
  WebhookSecretRotated: webhookSecretRotated,
  WebhookPaused: webhookPaused,
  WebhookResumed: webhookResumed,
  WebhookEnded: webhookEnded,
  WebhookRefusedForGood: webhookRefusedForGood,
  WebhookDisabled: webhookDisabled,
  WebhookTested: webhookTested,
  WebhookReplayed: webhookReplayed,
} as const;

export type WebhookEventType = keyof typeof webhookEventCatalog;

export type WebhookEventData<Type extends WebhookEventType> = z.output<
  (typeof webhookEventCatalog)[Type]['schema']
>;

const PREFIX = 'webhook/';

/** The stream of one subscription. No obligation’s id holds a slash. */
export const webhookStream = (id: WebhookId): string => `${PREFIX}${id}`;

export const isWebhookStream = (stream: string): boolean => stream.startsWith(PREFIX);
