import { reconcile } from './activity-proxies';
import { toInstant, workflowMillis } from './clock';

/** Started by a Schedule every quarter of an hour. */
export async function reconcileClocks(): Promise<void> {
  await reconcile({ v: 1, now: toInstant(workflowMillis()) });
}
