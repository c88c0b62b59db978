export { listGovernmentStreams, listKindLadderStreams } from './act-streams.repository';
export { listActivity } from './activity/activity';
export { type ListedDecision, listAwaited, titlesOf } from './awaited-decisions.repository';
export { compareWithRebuild } from './compare-with-rebuild';
export type { Difference } from './following/difference';
export { listProjections, type ProjectionStatus, resumeProjection } from './following/projections';
export { type Following, runProjections } from './following/run-projections';
export { countLateRecordings, listLateRecordings } from './late-recordings.repository';
export { listLinkedTo, registerLinks } from './links.repository';
export { listPendingNotifications, type PendingNotification } from './list-pending-notifications';
export { listed, type ObligationListing, summaryOf } from './obligation-summary';
export {
  clockPages,
  countClocks,
  getListing,
  idsOfCases,
  listCases,
  listClocks,
  listCurrent,
  listHearing,
  listObligations,
  namedPosts,
  nextWakeOf,
  noteNextWake,
  noteWakeOr,
  workflowTypeOf,
} from './obligations.repository';
export { inlineProjections, refreshObligations } from './project-inline';
export { followingProjections, rebuildReadModels } from './rebuild';
export type { AwaitedDecision, Task, TaskKind } from './tables/home-tables';
export {
  countByDay,
  countEntriesWith,
  type ListedTask,
  listTasks,
  type TaskBounds,
  type TasksAsked,
  type TaskWhen,
} from './tasks.repository';
export type { Activity, RecordedFact } from './tables/tables';
export {
  factNames,
  factsNamed,
  factsOfElections,
  factsToOpen,
  isCountedFrom,
  lastCaseNumber,
  listFacts,
} from './facts.repository';
