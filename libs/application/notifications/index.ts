export { messageIdFor } from './attempt';
export { compose } from './compose';
export { deliverDue, type DeliverDue, type DeliveryReport, deliverWaitingDigests } from './deliver-due';
export type { DeliveryPoint } from './delivery';
export { digestItems, isListedOnce } from './digest/digest-items';
export { proposalsOnFacts } from './digest/fact-items';
export { sendDigests, sendFindings } from './digest/send-digests';
export {
  eraseMailWords,
  type ListedAttempt,
  type ListedMail,
  listMails,
  listUnreached,
  type MailHealth,
  mailHealth,
  MAILS_COUNTED,
  mailsWithWords,
  type UnreachedMail,
} from './mail-history.repository';
export {
  countMails,
  listMailPage,
  type MailInList,
  type MailState,
  mailStates,
  type MailsWanted,
} from './mail-list.repository';
export type { MailSettings, Recipients } from './message';
export { factsWithMail } from './facts-with-mail.repository';
export { enqueue, enqueuedMails, nextSendAt, nextSendCall } from './outbox.repository';
export { type HeldPost, listMailsTo, type MailTo } from './mails-to.repository';
export { approvalPath, changeToDecide, completionToDecide } from './templates/letter';
export { createTransport, type MailTransport } from './transport';
export { subjectOfMail, type WordsOfMail, wordsOfMail } from './words-of-mail';
