export { isAway, isDisabledBy, MOST_ATTEMPTS, messagesAtOnce, nextAttemptAt, restsUntil } from './back-off';
export { decideWebhook, type WebhookAct, type WebhookContext } from './decide-webhook';
export {
  isWebhookStream,
  type WebhookEventData,
  webhookEventCatalog,
  type WebhookEventType,
  webhookStream,
} from './events/catalog';
export { type Topic, topics, wantedShape, type WebhookId, webhookIdSchema } from './events/parts';
export {
  foldWebhook,
  isOver,
  readWebhookEvent,
  type Webhook,
  type WebhookEvent,
  type WebhookStanding,
} from './fold-webhook';
export { bodyOf, messageIdOf, testBodyOf } from './message';
export { type WebhookOutcome, outcomeWords } from './outcomes';
export { type AddressFault, type WebhookRefusal, webhookRefusal } from './refusals';
export { topicOf, topicWords, typesOf } from './topics';
export { visibleText } from './visible-text';
