import { ukBankHolidays } from '#calendars';
import type { Ledger, RecordedEvent } from '#ledger';
import { eventCatalog, fold, isTriggerStream, nextWakeAt } from '#obligations';
import { emptyReadModels } from './empty.repository';
import { obligationRows, saveObligation, type ObligationRow } from './obligations.repository';
import { obligationRow, projectEvent } from './project-inline';

const PAGE = 1_000;

/** The events of obligations and triggers, in the ledger's order. */
async function obligationEvents(ledger: Ledger): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0; ;) {
    const page = await ledger.readAll({ after, limit: PAGE });
    events.push(...page.filter(({ type }) => type in eventCatalog));
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) return events;
  }
}

/** Every obligation's row made again from events alone. */
function rowsOf(events: readonly RecordedEvent[]): readonly ObligationRow[] {
  const streams = Map.groupBy(events, ({ stream }) => stream);
  return [...streams.entries()]
    .filter(([stream]) => !isTriggerStream(stream))
    .flatMap(([, own]) => {
      const state = fold(own);
      if (state === null) return [];
      return [obligationRow(state, own.at(-1)?.position ?? 0, nextWakeAt(state, ukBankHolidays))];
    });
}

/** Throws the read models away and makes them again from the ledger alone, in one transaction. @returns how many rows */
export async function rebuildReadModels(ledger: Ledger): Promise<number> {
  const events = await obligationEvents(ledger);
  const rows = rowsOf(events);
  await ledger.transaction(async ({ db }) => {
    await emptyReadModels(db);
    for (const event of events) await projectEvent(db, event);
    for (const row of rows) await saveObligation(db, row);
  });
  return rows.length;
}

export interface Difference {
  readonly id: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

/** The clock's next hour depends on the outbox too, and is left out. */
const comparable = ({ next_wake_at: _, ...row }: ObligationRow): string => JSON.stringify(row);

/** Holds the live rows against rows rebuilt beside them, one by one; empty when they are the same. */
export async function compareWithRebuild(ledger: Ledger): Promise<readonly Difference[]> {
  const of = (rows: readonly ObligationRow[]) => new Map(rows.map((row) => [row.id, comparable(row)]));
  const [live, rebuilt] = [of(await obligationRows(ledger.db)), of(rowsOf(await obligationEvents(ledger)))];
  return [...new Set([...live.keys(), ...rebuilt.keys()])]
    .map((id) => ({ id, live: live.get(id) ?? null, rebuilt: rebuilt.get(id) ?? null }))
    .filter((pair) => pair.live !== pair.rebuilt);
}
