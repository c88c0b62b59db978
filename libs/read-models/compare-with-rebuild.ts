import { canonicalJson } from '#kernel';
import type { Ledger } from '#ledger';
import { listLateRecordings } from './late-recordings.repository';
import { obligationRows, type ObligationRow } from './obligations.repository';
import { obligationRow } from './project-inline';
import { Refold } from './refold';
import { holdReadModels } from './tables.repository';
import { listTriggers } from './triggers.repository';

/** A row that is not what the ledger makes of it; null where it is missing on that side. */
export interface Difference {
  readonly table: 'obligation' | 'trigger' | 'late-recording';
  readonly id: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

/** Holds the live rows against rows made beside them from the ledger, one by one; empty when they are the same. */
export async function compareWithRebuild(ledger: Ledger): Promise<readonly Difference[]> {
  const fold = await Refold.of(ledger);
  return ledger.transaction(async (tx) => {
    const { db } = tx;
    await holdReadModels(db);
    await fold.catchUp(tx);
    const rebuilt = [...fold.obligations.values()].map(({ state, position }) =>
      obligationRow(state, position, null),
    );
    return [
      ...differences('obligation', ({ id }) => id, await obligationRows(db), rebuilt, comparable),
      ...differences('trigger', ({ name }) => name, await listTriggers(db), [...fold.triggers.values()]),
      ...differences('late-recording', ({ eventId }) => eventId, await listLateRecordings(db), fold.late),
    ];
  });
}

/** The hour of the next wake-up depends on the outbox too, and passes by itself: it is left out. */
const comparable = ({ next_wake_at: _, ...row }: ObligationRow): string => textOf(row);

const textOf = (row: object): string => canonicalJson(JSON.parse(JSON.stringify(row)));

function differences<Row extends object>(
  table: Difference['table'],
  idOf: (row: Row) => string,
  liveRows: readonly Row[],
  rebuiltRows: readonly Row[],
  text: (row: Row) => string = textOf,
): readonly Difference[] {
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [idOf(row), text(row)]));
  const [live, rebuilt] = [byId(liveRows), byId(rebuiltRows)];
  return [...new Set([...live.keys(), ...rebuilt.keys()])]
    .map((id) => ({ table, id, live: live.get(id) ?? null, rebuilt: rebuilt.get(id) ?? null }))
    .filter((pair) => pair.live !== pair.rebuilt);
}
