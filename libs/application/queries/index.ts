export { accesses, accessFilter } from './access-log';
export {
  activity,
  activityFilter,
  type DescribedActivity,
  lateRecordings,
  type LateRecordings,
  lateRecordingsFilter,
} from './activity';
export {
  delegations,
  directoryOn,
  type DirectoryOn,
  holdersOf,
  mayReadDirectory,
  type ShownDelegation,
} from './directory';
export { calendarDays, type CalendarFilter, calendarFilter, calendarSources, monthlyLoad } from './calendar';
export type { ShownItem } from './calendar-items';
export { actingAs } from './acting';
export {
  type Approval,
  approval,
  approvalKinds,
  type Approvals,
  approvals,
  approvalsFilter,
} from './approvals';
export { type Home, home, type HomeList, homeLists, type HomeTask } from './home';
export { obligationsById } from './obligations-by-id';
export { auditScopes, sourceTitles } from './audit-scopes';
export { calendarFeeds, type ShownFeed } from './calendar-feeds';
export { bundleFilter, bundleScope, mayBundle } from './bundle-scope';
export { caseCountFilter, caseCounts, caseFilter, cases, type CountedPeriod, type ShownCase } from './cases';
export { changesOfGovernment, type ShownChange } from './changes-of-government';
export { changedEntries, changedEntriesFilter } from './changed-entries';
export { entriesOfDates } from './entries-of-dates';
export { entriesNamed, type NamedEntry } from './entries-named';
export { type AlikeEntry, withEntriesAlike } from './entries-alike';
export {
  document,
  documents,
  entriesTaken,
  type ListedDocument,
  openDocument,
  type ShownDocument,
  type ShownProposal,
} from './documents';
export {
  documentComparison,
  type DocumentComparison,
  type ShownChange as ShownPromiseChange,
} from './document-comparison';
export { storedReading, readingAsBytes } from './document-reading';
export { diff, type NamedChange, type NamedDifference } from './diff';
export { evidenceFile, openEvidenceFile } from './evidence-file';
export { forecast } from './forecast';
export { followers, health, setAside, type ShownStatus } from './health';
export { history, historyEvent, states } from './history';
export { everyHistoryLine, type HistoryLine, historyLines } from './history-lines';
export { kindLadders, type ShownKindLadder } from './kind-ladders';
export { ladder, type LadderInForce, ladderPreview, laddersByDefault } from './ladder';
export { type LinkedEntry, links } from './links';
export { mails } from './mails';
export { type MailList, mailList, mailListFilter } from './mail-list';
export { type MovedDate, movedDates } from './moved-dates';
export { notices, noticesFilter } from './notices';
export {
  asOf,
  obligation,
  obligationInFull,
  obligationWithHistory,
  type ObligationInFull,
  type ObligationInFullAnswer,
  type ObligationWithNeeds,
  type ReadingDates,
} from './obligation';
export { isNow, pointIn, pointOf } from './point';
export { pollDays } from './polls';
export { postsOf } from './posts-of';
export type { QueryRefusal } from './refusals';
export { type DoneOccurrence, doneFilter, doneOccurrences } from './done-occurrences';
export {
  awaitedFacts,
  entryTitles,
  type Register,
  register,
  registerChoices,
  registerEntries,
  registerFilter,
  type RegisterFilter,
  registerIds,
  registerOrders,
} from './register';
export { isCursorOf } from './register-cursor';
export { fact, type FactInFull, recordedFacts, type ShownFact } from './facts';
export type { ShownNeed } from './needs';
export type { ObligationView } from './view';
export { type Timeline, timeline, timelineGroups } from './timeline';
export {
  anybody,
  idsInScope,
  maySee,
  systemViewer,
  type Viewer,
  viewerFor,
  withCasesInScope,
} from './viewer';
export { workLists } from '#record/read-models';
export { type Waking, waking, wakingFilter } from './waking';
export { sharesOf } from './work';
export { replay, replayFilter } from './replay';
export { serviceActs } from './service-acts';
export { serviceAccounts } from './service-accounts';
export { mailWords, type SentTo, sentTo, sentToFilter } from './sent-to';
export { tableOfWhoDecides, whoDecides } from './who-decides';
export { needsSomebody, type ShownWebhook, webhook, webhooks, type WebhookInFull } from './webhooks';
export { why } from './why';
