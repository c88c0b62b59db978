export type { Activity } from './activity/activity';
export type { ActivityQuery } from './activity/activity.repository';
export { listActivity, type ActivityList } from './activity/list-activity';
export { compareWithRebuild } from './compare-with-rebuild';
export type { Difference } from './difference';
export { followingProjections } from './following-projections';
export { followWith, type Following } from './following/follow-with';
export type { FollowingProjection } from './following/following-projection';
export { listProjections, type ProjectionStatus } from './following/list-projections';
export { rebuildBeside } from './following/rebuild-beside';
export { resumeProjection } from './following/resume-projection';
export type { LateRecording } from './late-recording';
export { listLateRecordings } from './late-recordings.repository';
export { listed } from './list-obligation';
export { listUntold, type UntoldRow } from './list-untold';
export { readModelMigrations } from './migrations';
export {
  summaryOf,
  type ObligationListing,
  type ObligationSummary,
  type OccurrenceSummary,
} from './obligation-summary';
export {
  getListing,
  listClocks,
  listObligations,
  noteNextWake,
  workflowTypeOf,
  type Clock,
} from './obligations.repository';
export { projectInline } from './project-inline';
export { rebuildReadModels } from './rebuild';
export type { NextSendAt } from './rebuild-inline';
export { refreshObligations } from './refresh-obligations';
export type { RecordedTrigger } from './recorded-trigger';
export { listTriggers } from './triggers.repository';
