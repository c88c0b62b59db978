/** What a worker can run: the entry of the workflow bundle. */
export { oneOffCommitment, recurringDuty } from './obligation.workflow';
export { dailyDigest, reconcileClocks } from './schedules.workflow';
