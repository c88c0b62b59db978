export { listLateRecordings, type LateRecording } from './late-recordings.repository';
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
export { compareWithRebuild, rebuildReadModels, type Difference } from './rebuild';
export { listTriggers, type RecordedTrigger } from './triggers.repository';
