export { compareWithRebuild, type Difference } from './compare-with-rebuild';
export type { LateRecording } from './late-recording';
export { listLateRecordings } from './late-recordings.repository';
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
export { rebuildReadModels, type NextSendAt } from './rebuild';
export { refreshObligations } from './refresh-obligations';
export type { RecordedTrigger } from './recorded-trigger';
export { listTriggers } from './triggers.repository';
