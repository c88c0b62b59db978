import { sendDigests } from './activity-proxies';
import { toInstant } from './clock';

/** Started by a Schedule on working days at 08:00 in Wales. */
export async function dailyDigest(): Promise<void> {
  await sendDigests({ v: 1, now: toInstant(Date.now()) });
}
