import type { Client } from '@temporalio/client';
import type { EventId, Instant, ObligationId } from '#domain/kernel';
import type { FactValue, ObligationWorkflowType } from '#domain/obligations';
import { runningByList, runningEach } from './running';

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
  /** ask every workflow for itself, which takes many times as long; default only those due within a day */
  readonly each?: boolean;
  /** how long after its hour a clock is called behind; ten minutes by default */
  readonly graceMs?: number;
}

/** How long after its hour a clock is called behind. */
export const BEHIND_AFTER_MS = 600_000;
const DAY = 86_400_000;

/**
 * Compares live obligations with their workflows and changes nothing. Temporal's list may lag behind a workflow: it is
 * believed only where it says that one runs, and never of a clock that has something to do within a day.
 */
export async function planReconcile(request: PlanRequest): Promise<ReconcileStep[]> {
  const { client, waiting, now, setAside = new Set(), each = false, graceMs = BEHIND_AFTER_MS } = request;
  const clocks = request.clocks.filter(({ obligationId }) => !setAside.has(obligationId));
  const at = Date.parse(now);
  const isBefore = (row: ClockRow, millis: number): boolean =>
    row.nextWakeAt !== null && Date.parse(row.nextWakeAt) < millis;
  const soon = clocks.filter((row) => each || isBefore(row, at + DAY));
  const later = clocks.filter((row) => !soon.includes(row));
  const running = new Set([
    ...(await runningEach(client, soon.map(idOf))),
    ...(await runningByList(client, later.map(idOf))),
  ]);
  const steps = clocks.map((row): ReconcileStep | null => {
    if (!running.has(row.obligationId)) return { ...row, why: 'missing' };
    return isBefore(row, at - graceMs) ? { ...row, why: 'behind' } : null;
  });
  return [
    ...steps.filter((step) => step !== null),
    ...waiting.map((row): ReconcileStep => ({ ...row, why: 'not-notified' })),
  ];
}

const idOf = ({ obligationId }: ClockRow): ObligationId => obligationId;
