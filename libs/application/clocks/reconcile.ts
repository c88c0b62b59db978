import pLimit from 'p-limit';
import { type Instant, type ObligationId, commandId, personId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import type { CommandMessage } from '#workflows';
import type { Gateway } from '#application/submit-command';
import type { ReconcileStep } from './plan-reconcile';

export interface Reconciled {
  readonly mended: readonly ObligationId[];
  /** no answer came in time, or the decision failed: the next round tries again */
  readonly unmended: readonly { readonly obligationId: ObligationId; readonly reason: string }[];
}

const RECONCILER: Actor = { personId: personId('reconcile'), roles: ['system'] };
const AT_ONCE = 8;

/** Tells every clock of the plan that time has come, or what it waited for: a missing one is started by the same call. */
export async function applyReconcile(
  gateway: Pick<Gateway, 'execute'>,
  steps: readonly ReconcileStep[],
  now: Instant,
): Promise<Reconciled> {
  const mended: ObligationId[] = [];
  const unmended: { obligationId: ObligationId; reason: string }[] = [];
  await pLimit(AT_ONCE).map(steps, async (step) => {
    const { obligationId, workflowType } = step;
    try {
      const answer = await gateway.execute({ obligationId, workflowType, message: messageFor(step, now) });
      if ('unknown' in answer) unmended.push({ obligationId, reason: 'no answer in time' });
      else if (answer.refusal) unmended.push({ obligationId, reason: answer.refusal.message.en });
      else mended.push(obligationId);
    } catch (error) {
      unmended.push({ obligationId, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return { mended, unmended };
}

function messageFor(step: ReconcileStep, now: Instant): CommandMessage {
  const { obligationId } = step;
  if (step.why !== 'not-notified') return message(`reconcile/${obligationId}/${now}`, { type: 'advance' });
  const { name: source, eventId: factEventId, version: factVersion, value } = step.fact;
  return message(`${factEventId}/reached/${obligationId}`, {
    type: 'receive-fact',
    source,
    value,
    factEventId,
    factVersion,
  });
}

const message = (id: string, command: CommandMessage['command']): CommandMessage => ({
  v: 1,
  commandId: commandId(id),
  command,
  actor: RECONCILER,
});
