import { dateInWales } from '#kernel';
import { listObligations } from '#read-models';
import type { WebServices } from '../../services';
import type { RegisterRow } from './register-row';

/** Every entry of the register as it stands now. */
export async function loadRows({ ledger, now }: WebServices): Promise<readonly RegisterRow[]> {
  const listings = await listObligations(ledger.db, dateInWales(now()));
  return listings.map((listing) => ({
    ...listing,
    lastLawfulDay: listing.current?.lastLawfulDay ?? null,
    candidate: listing.current?.candidate ?? false,
  }));
}
