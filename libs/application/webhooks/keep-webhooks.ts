import { type Instant, addMillis } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { noteSender, sweepDeliveries } from '#record/webhooks';
import type { AllowedReceivers } from './address-guard';

const FORGOTTEN_AFTER_MS = 90 * 86_400_000;

/** Says what this program may send to, so that forms can say it beforehand, and forgets attempts older than ninety days. */
export async function keepWebhooks(
  { db }: Pick<Ledger, 'db'>,
  { allowed, now }: { readonly allowed: AllowedReceivers; readonly now: Instant },
): Promise<void> {
  await noteSender(db, allowed, now);
  await sweepDeliveries(db, addMillis(now, -FORGOTTEN_AFTER_MS));
}
