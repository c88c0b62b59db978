import type { Ledger, RecordedEvent } from '#ledger';

const AT_ONCE = 1_000;

/** Every event of the ledger, in order, a thousand at a time. */
export async function* allEvents(ledger: Pick<Ledger, 'readAll'>): AsyncGenerator<RecordedEvent> {
  for (let after = 0; ;) {
    const events = await ledger.readAll({ after, limit: AT_ONCE });
    yield* events;
    const last = events.at(-1);
    if (!last || events.length < AT_ONCE) return;
    after = last.position;
  }
}
