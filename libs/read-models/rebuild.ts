import type { Ledger, RecordedEvent } from '#ledger';
import { eventCatalog, fold, isTriggerStream } from '#obligations';
import { obligationRows, type ObligationRow } from './obligations.repository';
import { obligationRow } from './project-inline';

const PAGE = 1_000;

/** Every obligation's row made again from its events alone; the clock's next hour is not part of it. */
export async function rebuiltRows(ledger: Ledger): Promise<readonly ObligationRow[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (let after = 0; ;) {
    const page = await ledger.readAll({ after, limit: PAGE });
    for (const event of page)
      if (event.type in eventCatalog && !isTriggerStream(event.stream))
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) break;
  }
  return [...streams.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, events]) => {
      const state = fold(events);
      return state === null ? [] : [obligationRow(state, events.at(-1)?.position ?? 0, null)];
    });
}

export interface Difference {
  readonly id: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

const comparable = ({ next_wake_at: _, ...row }: ObligationRow): string => JSON.stringify(row);

/** Holds the live rows against rows rebuilt beside them, one by one; empty when they are the same. */
export async function compareWithRebuild(ledger: Ledger): Promise<readonly Difference[]> {
  const of = (rows: readonly ObligationRow[]) => new Map(rows.map((row) => [row.id, comparable(row)]));
  const [live, rebuilt] = [of(await obligationRows(ledger.db)), of(await rebuiltRows(ledger))];
  return [...new Set([...live.keys(), ...rebuilt.keys()])]
    .map((id) => ({ id, live: live.get(id) ?? null, rebuilt: rebuilt.get(id) ?? null }))
    .filter((pair) => pair.live !== pair.rebuilt);
}
