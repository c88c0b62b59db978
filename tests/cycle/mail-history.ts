import { dateInWales, obligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listMails } from '#application/notifications';
import { lineOf } from './expected-history';

/** The history of an obligation, one line per event. */
export const historyOf = async (ledger: Ledger, obligationId: string): Promise<string[]> =>
  (await ledger.readStream(obligationId)).map(lineOf);

/** Every mail of an obligation by day in Wales: template, post, outcome, attempts. */
export async function mailsOf(ledger: Ledger, id: string): Promise<string[]> {
  const mails = await listMails(ledger.db, { obligationId: obligationId(id) });
  return mails
    .map(({ lastAt, template, recipient, state, attempts }) => {
      const left = lastAt === null ? 'not yet' : dateInWales(lastAt);
      return `${left} ${template} ${recipient} ${state} ${attempts.length}`;
    })
    .sort();
}
