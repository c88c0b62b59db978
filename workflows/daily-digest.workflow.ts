import { sendDigests } from './activity-proxies';
import { toInstant, workflowMillis } from './clock';

/** Started by a Schedule on working days at 08:00 in Wales. */
export async function dailyDigest(): Promise<void> {
  await sendDigests({ v: 1, now: toInstant(workflowMillis()) });
}
