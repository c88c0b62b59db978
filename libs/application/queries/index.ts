export { activity, activityFilter, type DescribedActivity, lateRecordings } from './activity';
export { actingAs } from './acting';
export {
  type Approval,
  approval,
  approvalKinds,
  type Approvals,
  approvals,
  approvalsFilter,
} from './approvals';
export { type Home, home, type HomeList, type HomeTask } from './home';
export { delegations, holdersOf, type PostHolders, type ShownDelegation } from './directory';
export { obligationsById } from './obligations-by-id';
export { caseCountFilter, caseCounts, caseFilter, cases, type CountedPeriod, type ShownCase } from './cases';
export { changesOfGovernment, type ShownChange } from './changes-of-government';
export { diff, type NamedChange, type NamedDifference } from './diff';
export { evidenceFile, openEvidenceFile } from './evidence-file';
export { forecast } from './forecast';
export { health, setAside, type ShownStatus } from './health';
export { history, historyEvent, states } from './history';
export { kindLadders, type ShownKindLadder } from './kind-ladders';
export { ladder, type LadderInForce, ladderPreview, laddersByDefault } from './ladder';
export { type LinkedEntry, links } from './links';
export { mails } from './mails';
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
export { isNow, pointOf } from './point';
export { pollDays } from './polls';
export { postsOf } from './posts-of';
export type { QueryRefusal } from './refusals';
export { awaitedFacts, entryTitles, register, registerFilter, registerOrders } from './register';
export { fact, type FactInFull, recordedFacts, type ShownFact } from './facts';
export type { ShownNeed } from './needs';
export type { ObligationView } from './view';
export { anybody, maySee, systemViewer, type Viewer, viewerFor, withCasesInScope } from './viewer';
export { waking } from './waking';
export { tableOfWhoDecides, whoDecides } from './who-decides';
export { why } from './why';
