import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import type { EventId, Instant, ObligationId } from '#domain/kernel';
import type { FactValue, ObligationWorkflowType } from '#domain/obligations';

interface Row {
  readonly obligationId: ObligationId;
  readonly workflowType: ObligationWorkflowType;
}

/** A live obligation for which something will come due, as the ledger's read model has it. */
export interface ClockRow extends Row {
  /** when its clock is to do something next */
  readonly nextWakeAt: Instant | null;
}

/** An obligation that was not told of what it counts from, or waits for. */
export interface WaitingRow extends Row {
  readonly fact: {
    /** of the fact, or `obligation/` and an id */
    readonly name: string;
    readonly eventId: EventId;
    readonly version: number;
    readonly value: FactValue;
  };
}

/** One clock to repair: `missing` is started, `behind` is woken, `not-notified` is told of the fact. */
export type ReconcileStep =
  (ClockRow & { readonly why: 'missing' | 'behind' }) | (WaitingRow & { readonly why: 'not-notified' });

export interface PlanRequest {
  readonly client: Client;
  readonly clocks: readonly ClockRow[];
  readonly waiting: readonly WaitingRow[];
  readonly now: Instant;
  /** obligations whose clock is set aside: a person releases them */
  readonly setAside?: ReadonlySet<ObligationId>;
  /** how long after its hour a clock is called behind; ten minutes by default */
  readonly graceMs?: number;
}

const TEN_MINUTES = 600_000;
const AT_ONCE = 8;

/**
 * Compares every live obligation with its workflow and changes nothing. Each workflow is asked for itself: Temporal's
 * lists may lag behind it.
 */
export async function planReconcile(request: PlanRequest): Promise<ReconcileStep[]> {
  const { client, waiting, now, setAside = new Set(), graceMs = TEN_MINUTES } = request;
  const clocks = request.clocks.filter(({ obligationId }) => !setAside.has(obligationId));
  const late = Date.parse(now) - graceMs;
  const steps = await pLimit(AT_ONCE).map(clocks, async (row): Promise<ReconcileStep | null> => {
    if (!(await isRunning(client, row.obligationId))) return { ...row, why: 'missing' };
    return row.nextWakeAt !== null && Date.parse(row.nextWakeAt) < late ? { ...row, why: 'behind' } : null;
  });
  return [
    ...steps.filter((step) => step !== null),
    ...waiting.map((row): ReconcileStep => ({ ...row, why: 'not-notified' })),
  ];
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
