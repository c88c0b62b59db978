export { checkNotices, inspectNotices } from './check-notices';
export { findingsForDigest, isCheckDue } from './findings-for-digest';
export type { JudgedDigest } from './judge-notices';
export { type LastCheck, lastCheck, notedFindings, type NotedFinding } from './noted-findings.repository';
export { type Restored, restoreNotices } from './restore-notices';
