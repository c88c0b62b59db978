import { fold, isTriggerStream, type Obligation } from '#obligations';
import type { RecordedEvent } from '#ledger';
import type { WebServices } from '../services';
import { allEvents } from './all-events';

/** Every entry, folded from the whole ledger. */
export async function loadObligations({
  ledger,
}: Pick<WebServices, 'ledger'>): Promise<readonly Obligation[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for await (const event of allEvents(ledger)) {
    if (isTriggerStream(event.stream)) continue;
    const events = streams.get(event.stream);
    if (events) events.push(event);
    else streams.set(event.stream, [event]);
  }
  return [...streams.values()].map(fold).filter((obligation) => obligation !== null);
}
