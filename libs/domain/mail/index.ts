export {
  type DigestItem,
  type DigestSection,
  type FactsOf,
  isReminder,
  type MailFacts,
  mailFactsSchema,
  type TemplateName,
  type MailRequest,
} from './mail-facts';
export {
  type MailEvent,
  mailEventCatalog,
  type MailEventData,
  type MailEventType,
  mailEventTypes,
} from './events/catalog';
export { bareAddress, mailboxOf } from './mailbox';
export { loadMailEvent } from './events/load-mail-event';
export type { UndeliverableReason } from './events/mail-undeliverable';
export type { WithdrawalReason } from './events/mail-withdrawn';
export { type MailState, foldMail, mailStream } from './mail-history';
export { retryAt } from './back-off';
export { digestStream, listedKeys } from './digest-history';
export { approversOfFact, mailsOfFact } from './fact-mails';
export { mailIdsFor, mailsFor } from './mails-for';
export { RESPONSIBLE_BODY, recipientOf } from './recipient';
export { undeliverableNotice } from './undeliverable-notice';
export { obligationFacts, NO_POST } from './obligation-facts';
export { isDayOff, deferredUntil } from './deferral';
export { revalidate } from './revalidate';
