import { reconcile, sendDigests } from './activity-proxies';
import { toInstant, workflowMillis } from './clock';

/** Started by a Schedule on working days at 08:00 in Wales. */
export async function dailyDigest(): Promise<void> {
  await sendDigests({ v: 1, now: toInstant(workflowMillis()) });
}

/** Started by a Schedule every quarter of an hour. */
export async function reconcileClocks(): Promise<void> {
  await reconcile({ v: 1, now: toInstant(workflowMillis()) });
}
