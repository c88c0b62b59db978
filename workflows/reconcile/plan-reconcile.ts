import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Instant } from '#kernel';
import type { ObligationWorkflowType } from '../names';
import { inBatches } from './in-batches';

/** A live obligation, as the ledger's read model has it. */
export interface ClockRow {
  readonly obligationId: string;
  readonly workflowType: ObligationWorkflowType;
  /** when its clock was to do something next */
  readonly nextWakeAt: Instant | null;
}

/** One clock to mend: `missing` is started, `behind` is poked. */
export interface ReconcileStep extends ClockRow {
  readonly why: 'missing' | 'behind';
}

export interface PlanRequest {
  readonly client: Client;
  readonly clocks: readonly ClockRow[];
  readonly now: Instant;
  /** how long after its hour a clock is called behind; ten minutes unless told */
  readonly graceMs?: number;
}

const TEN_MINUTES = 600_000;
const AT_ONCE = 8;

/**
 * Compares every live obligation with its workflow and changes nothing. Each workflow is asked for itself: Temporal's
 * lists may lag behind it.
 */
export async function planReconcile({
  client,
  clocks,
  now,
  graceMs = TEN_MINUTES,
}: PlanRequest): Promise<ReconcileStep[]> {
  const late = Date.parse(now) - graceMs;
  const steps = await inBatches(clocks, AT_ONCE, async (row): Promise<ReconcileStep | null> => {
    if (!(await isRunning(client, row.obligationId))) return { ...row, why: 'missing' };
    return row.nextWakeAt !== null && Date.parse(row.nextWakeAt) < late ? { ...row, why: 'behind' } : null;
  });
  return steps.filter((step) => step !== null);
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
