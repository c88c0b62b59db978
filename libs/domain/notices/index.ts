export type { AttemptEntry, OutboxEntry } from './entries';
export {
  type Differing,
  type Finding,
  type FindingCode,
  findingKey,
  findingWords,
  mayPass,
} from './findings';
export {
  asMail,
  type DigestInQuestion,
  type ExpectedDigest,
  expectedDigests,
  judgeDigest,
  preparedFacts,
} from './judge-digest';
export {
  askedMails,
  askedNotices,
  inQuestion,
  judgeObligation,
  type JudgedMail,
  type JudgedObligation,
  type ObligationInQuestion,
  type ThereIs,
} from './judge-obligation';
export { actMailAsMail, type ActMailInQuestion, expectedActMails, type JudgedActMail } from './judge-act';
export { judgeMail } from './judge-mail';
export { judgeUnasked } from './judge-unasked';

export { actMailStanding, digestStanding, type MailStanding, mailStanding } from './mail-standing';
export { type MailRecord, recordOfMail } from './record-of-mail';
export { isRestorable, restoredAttempts, restoredEntry } from './restored-entry';
