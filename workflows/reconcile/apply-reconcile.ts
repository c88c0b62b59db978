import type { Instant } from '#kernel';
import type { Actor } from '#obligations';
import type { CommandGateway } from '../command-gateway';
import { inBatches } from './in-batches';
import type { ReconcileStep } from './plan-reconcile';

export interface Reconciled {
  readonly mended: readonly string[];
  /** no answer came in time, or the decision failed: the next round tries again */
  readonly unmended: readonly { readonly obligationId: string; readonly reason: string }[];
}

const RECONCILER: Actor = { personId: 'reconcile', roles: ['system'] };
const AT_ONCE = 8;

/** Tells every clock of the plan that time has come: a missing one is started by the same call. */
export async function applyReconcile(
  gateway: CommandGateway,
  steps: readonly ReconcileStep[],
  now: Instant,
): Promise<Reconciled> {
  const mended: string[] = [];
  const unmended: { obligationId: string; reason: string }[] = [];
  await inBatches(steps, AT_ONCE, async ({ obligationId, workflowType }) => {
    const commandId = `reconcile/${obligationId}/${now}`;
    const message = { v: 1, commandId, command: { type: 'advance' }, actor: RECONCILER } as const;
    try {
      const answer = await gateway.execute({ obligationId, workflowType, message });
      if ('unknown' in answer) unmended.push({ obligationId, reason: 'no answer in time' });
      else mended.push(obligationId);
    } catch (error) {
      unmended.push({ obligationId, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return { mended, unmended };
}
