import { HolidaysController } from '../holidays/holidays.controller';
import { MailSettingsController } from '../mail-settings/mail-settings.controller';
import { MailsController } from '../mails/mails.controller';
import { PeopleController } from '../people/people.controller';
import { RegisterFileController } from '../register-file/register-file.controller';
import { RulesController } from '../rules/rules.controller';
import { ServiceAccountsController } from '../service-accounts/service-accounts.controller';
import { StuckController } from '../stuck/stuck.controller';
import { WEBHOOK_PAGES } from '../webhook/webhook-pages';
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
  ...WEBHOOK_PAGES,
];
