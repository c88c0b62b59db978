import { ChangeWebhookController } from '../change-webhook/change-webhook.controller';
import { EndWebhookController } from '../end-webhook/end-webhook.controller';
import { HolidaysController } from '../holidays/holidays.controller';
import { MailSettingsController } from '../mail-settings/mail-settings.controller';
import { MailsController } from '../mails/mails.controller';
import { MakeWebhookController } from '../make-webhook/make-webhook.controller';
import { PauseWebhookController } from '../pause-webhook/pause-webhook.controller';
import { PeopleController } from '../people/people.controller';
import { RegisterFileController } from '../register-file/register-file.controller';
import { ReplayWebhookController } from '../replay-webhook/replay-webhook.controller';
import { ResumeWebhookController } from '../resume-webhook/resume-webhook.controller';
import { RotateWebhookController } from '../rotate-webhook/rotate-webhook.controller';
import { RulesController } from '../rules/rules.controller';
import { ServiceAccountsController } from '../service-accounts/service-accounts.controller';
import { StuckController } from '../stuck/stuck.controller';
import { TestWebhookController } from '../test-webhook/test-webhook.controller';
import { WebhookController } from '../webhook/webhook.controller';
import { WebhooksController } from '../webhooks/webhooks.controller';
import { AdministrationController } from './administration.controller';

/** Where an administrator works: the page that leads to the others, and those. */
export const ADMINISTRATION_PAGES = [
  AdministrationController,
  HolidaysController,
  RulesController,
  PeopleController,
  ServiceAccountsController,
  StuckController,
  MailsController,
  MailSettingsController,
  RegisterFileController,
  WebhooksController,
  // the page to make one stands before that of one by its id
  MakeWebhookController,
  ChangeWebhookController,
  RotateWebhookController,
  PauseWebhookController,
  ResumeWebhookController,
  EndWebhookController,
  TestWebhookController,
  ReplayWebhookController,
  WebhookController,
];
