import { dateInWales } from '#kernel';
import type { Ledger } from '#ledger';
import { listMails } from '#notifications';
import { type EventData, isTriggerStream, loadEvent } from '#obligations';

/** What happened to a row, one line an event: the Welsh day on which it counts, its type, and what it is about. */
export async function historyOf(ledger: Ledger, obligationId: string): Promise<string[]> {
  if (isTriggerStream(obligationId)) throw new Error('a trigger has no such history');
  return (await ledger.readStream(obligationId)).map((stored) => {
    const { type, data, effectiveAt } = loadEvent(stored);
    const on = dateInWales(effectiveAt);
    if (type === 'ReminderDue') {
      const { occurrence, steps, to } = data as EventData<'ReminderDue'>;
      return `${on} mail ${occurrence} ${steps.join()} ${to}`;
    }
    return `${on} ${type}${'occurrence' in data ? ` ${data.occurrence}` : ''}`;
  });
}

/** Every mail of a row, in the order in which they left: the Welsh day, the template, the post, and how often it was tried. */
export async function mailsOf(ledger: Ledger, obligationId: string): Promise<string[]> {
  const mails = await listMails(ledger.db, { obligationId });
  return mails
    .map(({ lastAt, template, recipient, state, attempts }) => ({
      at: lastAt ?? '',
      line: `${lastAt ? dateInWales(lastAt) : 'not yet'} ${template} ${recipient} ${state} ${attempts.length}`,
    }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.line < other.line ? -1 : 1))
    .map(({ line }) => line);
}
