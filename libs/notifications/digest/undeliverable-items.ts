import type { Ledger } from '#ledger';
import { undeliverableRows } from '../outbox.repository';
import type { DigestItem } from './digest-facts';

/** The mails about rows that reach nobody, for the administrators. */
export async function undeliverableItems(ledger: Ledger): Promise<readonly DigestItem[]> {
  const rows = await undeliverableRows(ledger);
  return rows.flatMap(({ mailId, obligationId, facts }): DigestItem[] =>
    obligationId === null || facts.template === 'digest'
      ? []
      : [
          {
            key: `mail-undeliverable/${mailId}`,
            section: 'mail-undeliverable',
            obligationId,
            title: facts.title,
            on: null,
            candidate: false,
          },
        ],
  );
}
