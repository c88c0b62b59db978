import { ChangeWebhookController } from '../change-webhook/change-webhook.controller';
import { EndWebhookController } from '../end-webhook/end-webhook.controller';
import { MakeWebhookController } from '../make-webhook/make-webhook.controller';
import { PauseWebhookController } from '../pause-webhook/pause-webhook.controller';
import { ReplayWebhookController } from '../replay-webhook/replay-webhook.controller';
import { ResumeWebhookController } from '../resume-webhook/resume-webhook.controller';
import { RotateWebhookController } from '../rotate-webhook/rotate-webhook.controller';
import { TestWebhookController } from '../test-webhook/test-webhook.controller';
import { WebhooksController } from '../webhooks/webhooks.controller';
import { WebhookController } from './webhook.controller';

/** Other systems that hear of what is recorded. The page to make one stands before that of one by its id. */
export const WEBHOOK_PAGES = [
  WebhooksController,
  MakeWebhookController,
  ChangeWebhookController,
  RotateWebhookController,
  PauseWebhookController,
  ResumeWebhookController,
  EndWebhookController,
  TestWebhookController,
  ReplayWebhookController,
  WebhookController,
] as const;
