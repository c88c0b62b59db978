import type { Instant } from '#kernel';
import type { Ledger } from '#ledger';
import { addressHash } from './addressee';
import type { Recipients } from './message';
import { revive, undeliverableRows } from './outbox.repository';

/** Lets undeliverable mails wait for sending again where the directory now has another address for their post. */
export async function reviveMended(ledger: Ledger, recipients: Recipients, now: Instant): Promise<void> {
  for (const { mailId, recipient, triedAddressSha256 } of await undeliverableRows(ledger)) {
    const found = recipients.forPost(recipient);
    if (found !== undefined && addressHash(found) !== triedAddressSha256) await revive(ledger, mailId, now);
  }
}
