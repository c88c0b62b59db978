import type { Gateway } from '#application/submit-command';
import { type Instant, type ObligationId, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { clockPages, listPendingNotifications, workflowTypeOf } from '#record/read-models';
import { BEHIND_AFTER_MS, type ClockRow, type ReconcileStep, type WaitingRow } from './plan-reconcile';
import { type Reconciled, applyReconcile } from './reconcile';

/** The clocks that had something to do more than ten minutes ago, the earliest hour first; the first so many. */
export async function clocksBehind(
  db: Database,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<readonly ClockRow[]> {
  const before = Date.parse(now) - BEHIND_AFTER_MS;
  for await (const page of clockPages(db, most))
    return page.filter(({ nextWakeAt }) => Date.parse(nextWakeAt) < before);
  return [];
}

/** What `reconcileAll` does for every clock, for one: it is started if it is missing, woken, and notified of what it has missed. */
export async function wakeClock(
  { db, gateway }: { readonly db: Database; readonly gateway: Pick<Gateway, 'execute'> },
  { obligationId, now }: { readonly obligationId: ObligationId; readonly now: Instant },
): Promise<Result<Reconciled, Refusal<'no-such-clock'>>> {
  const workflowType = await workflowTypeOf(db, obligationId);
  if (workflowType === undefined) return refuse(noSuchClock(obligationId));
  const pending: readonly WaitingRow[] = await listPendingNotifications(db);
  const waiting = pending.filter((each) => each.obligationId === obligationId);
  const clock: ClockRow = { obligationId, workflowType, nextWakeAt: null };
  const steps: readonly ReconcileStep[] = [
    ...waiting.map((each) => ({ ...each, why: 'not-notified' as const })),
    { ...clock, why: 'behind' },
  ];
  return ok(await applyReconcile(gateway, steps, now));
}

export const noSuchClock = (id: ObligationId): Refusal<'no-such-clock'> => ({
  code: 'no-such-clock',
  message: both(`No entry ${id} has a clock.`, `Nid oes gan unrhyw gofnod ${id} gloc.`),
});
