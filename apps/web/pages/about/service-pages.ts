import { AccessibilityController } from '../accessibility/accessibility.controller';
import { ContactController } from '../contact/contact.controller';
import { CookiesController } from '../cookies/cookies.controller';
import { HelpController } from '../help/help.controller';
import { PrivacyController } from '../privacy/privacy.controller';
import { AboutController } from './about.controller';

/** About the service: read by whoever comes, signed in or not. */
export const SERVICE_PAGES = [
  AboutController,
  ContactController,
  CookiesController,
  HelpController,
  PrivacyController,
  AccessibilityController,
];
