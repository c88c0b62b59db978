export type { DigestItem, DigestSection } from './digest-facts';
export {
  type MailEvent,
  mailEventCatalog,
  type MailEventData,
  type MailEventType,
  mailEventTypes,
} from './events/catalog';
export { loadMailEvent } from './events/load-mail-event';
export type { WithdrawalReason } from './events/mail-withdrawn';
export { type FactsOf, isReminder, type MailFacts, mailFactsSchema, type TemplateName } from './mail-facts';
export { type MailState, foldMail, mailStream } from './mail-history';
export type { MailRequest } from './mail-request';
export { mailIdsFor, mailsFor } from './mails-for';
export { obligationFacts, NO_POST } from './obligation-facts';
export { isDayOff, deferredUntil } from './deferral';
export { revalidate } from './revalidate';
