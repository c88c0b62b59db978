import type { LedgerTransaction } from '#ledger';
import { fold } from '#obligations';
import { obligationRowOf, saveObligation } from './obligations.repository';
import { obligationRow } from './project-inline';

/** Folds rows again after something was recorded that moves no clock: their next wake-up stays as it is. */
export async function refreshObligations(tx: LedgerTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const events = await tx.readStream(id);
    const state = fold(events);
    const before = await obligationRowOf(tx.db, id);
    const last = events.at(-1);
    if (state === null || last === undefined) continue;
    await saveObligation(tx.db, obligationRow(state, last.position, before?.nextWakeAt ?? null));
  }
}
