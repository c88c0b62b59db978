import { dateInWales } from '#kernel';
import { listObligations } from '#read-models';
import type { WebServices } from '../../services';

export interface WaitedFor {
  readonly trigger: string;
  /** how many entries wait for it */
  readonly waiting: number;
}

/** The events that open entries of the register wait for and that have not reached them yet. */
export async function waitedFor({ ledger, now }: WebServices): Promise<readonly WaitedFor[]> {
  const listings = await listObligations(ledger.db, dateInWales(now()));
  const waiting = listings.filter(({ status }) => status === 'open').flatMap(({ awaits }) => awaits);
  return [...new Set(waiting)]
    .toSorted()
    .map((trigger) => ({ trigger, waiting: waiting.filter((other) => other === trigger).length }));
}
