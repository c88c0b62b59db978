export { dailyDigest } from './daily-digest.workflow';
export { oneOffCommitment } from './one-off-commitment.workflow';
export { reconcileClocks } from './reconcile.workflow';
export { recurringDuty } from './recurring-duty.workflow';
