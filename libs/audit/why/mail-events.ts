import type { Ledger, RecordedEvent } from '#ledger';
import { listMails, mailStream } from '#notifications';

/** Everything recorded of the mails about one obligation, in the order recorded. */
export async function mailEventsOf(ledger: Ledger, obligationId: string): Promise<readonly RecordedEvent[]> {
  const streams = (await listMails(ledger.db, { obligationId })).map(({ mailId }) => mailStream(mailId));
  const events: RecordedEvent[] = [];
  for (const stream of streams) events.push(...(await ledger.readStream(stream)));
  return events.sort((a, b) => a.position - b.position);
}
