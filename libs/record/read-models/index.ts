export {
  listAuditScopeStreams,
  listDocumentStreams,
  listServiceAccountStreams,
  listCalendarFeedStreams,
  listGovernmentStreams,
  listKindLadderStreams,
  listWebhookStreams,
  newestActs,
} from './act-streams.repository';
export { listActivity } from './activity/activity';
export { idsOfKindsAndSources, listSourceTitles } from './audit-scope.repository';
export { type ChangedEntry, listChangedEntries } from './changed-entries.repository';
export {
  type CalendarEntry,
  type CalendarItem,
  type CalendarSelection,
  type CalendarSpan,
  countDays,
  countDueByMonth,
  daysOf,
  listDays,
} from './calendar/read-calendar.repository';
export { listSourcesOf } from './calendar/calendar-sources.repository';
export { idsAfter } from './ids.repository';
export { countTracks, listTracks, type TrackOrder, trackOrders } from './calendar/tracks.repository';
export {
  type AwaitedAlike,
  countAwaited,
  type ListedDecision,
  listAwaitedOf,
  pageOfAwaited,
} from './awaited-decisions.repository';
export { compareWithRebuild } from './compare-with-rebuild';
export type { Difference } from './following/difference';
export { listProjections, type ProjectionStatus, resumeProjection } from './following/projections';
export { type Following, runProjections } from './following/run-projections';
export { countLateRecordings, pageOfLateRecordings } from './late-recordings.repository';
export { listHearing } from './hearing.repository';
export { idsLike, kindsOf, linksAround, listLinkedTo } from './links.repository';
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
  listObligations,
  listOpenOf,
  listOpenTagged,
  namedPosts,
  nextWakeOf,
  noteNextWake,
  noteWakeOr,
  workflowTypeOf,
} from './obligations.repository';
export {
  listRegister,
  listRegisterIds,
  withFound,
  type RegisterFilter,
  type RegisterOrder,
  type RegisterPlace,
} from './register.repository';
export {
  countedUpTo,
  countRegister,
  countStandings,
  countUnansweredPast,
} from './register-counts.repository';
export { listChoices, listOwners } from './register-choices.repository';
export { type DoneOccurrence, type DonePlace, listDone } from './done-occurrences.repository';
export { refreshByHolidays } from './refresh-by-holidays';
export { inlineProjections, refreshObligations } from './project-inline';
export { followingProjections, rebuildReadModels } from './rebuild';
export type { AwaitedDecision, Task, TaskKind } from './tables/home-tables';
export { wordsThere } from './spelling.repository';
export { countByWeek, countWorks, listWorks } from './work.repository';
export { type Share, type WorkAsked, type WorkList, workLists } from './work-lists';
export { findIds, findTitles, namedEntries, type TitledEntry, titlesOf } from './titles.repository';
export { countByFact, listWoken, type WokenEntry } from './waiting.repository';
export type { Activity, RecordedFact } from './tables/tables';
export {
  factNames,
  factsNamed,
  factsOfElections,
  factsToOpen,
  isCountedFrom,
  lastCaseNumber,
  listFacts,
  listSources,
} from './facts.repository';
