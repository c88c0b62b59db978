export { allowedReceiver } from './address-guard';
export { WebhookDeliveries } from './deliveries';
export { webhookFollower } from './follow';
export { keepWebhooks } from './keep-webhooks';
export {
  actOnWebhook,
  noteSecretShown,
  tryWebhookAct,
  type WebhookAsked,
  type WebhookRecorded,
} from './manage';
export { showSecret } from './show-secret';
export { webhookTestAnswered } from './test-answer';
