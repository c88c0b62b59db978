import type { Instant, ObligationId } from '#domain/kernel';
import { fold, nextWakeAt } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { clockPages } from '#record/read-models';
import type { Gateway } from '#application/submit-command';
import type { ReconcileStep } from './plan-reconcile';
import { type Reconciled, applyReconcile } from './reconcile';

const PAGE = 200;

/**
 * Wakes every clock that is set to a later hour than the list of bank holidays in force gives: a reminder waits for no working day
 * that is none any more. One that is set too early finds nothing to do.
 */
export async function rearmClocks(
  { ledger, gateway }: { readonly ledger: Ledger; readonly gateway: Pick<Gateway, 'execute'> },
  now: Instant,
): Promise<Reconciled> {
  const mended: ObligationId[] = [];
  const unmended: Reconciled['unmended'][number][] = [];
  for await (const page of clockPages(ledger.db, PAGE)) {
    const late: ReconcileStep[] = [];
    for (const row of page) {
      const state = fold(await ledger.readStream(row.obligationId));
      const due = state === null ? null : nextWakeAt(state, ledger.holidays.current);
      if (due !== null && row.nextWakeAt > due) late.push({ ...row, why: 'behind' });
    }
    const woken = await applyReconcile(gateway, late, now);
    mended.push(...woken.mended);
    unmended.push(...woken.unmended);
  }
  return { mended, unmended };
}
