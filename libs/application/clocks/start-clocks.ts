import type { Client } from '@temporalio/client';
import type { Gateway } from '#application/submit-command';
import type { Instant, ObligationId } from '#domain/kernel';
import type { ObligationWorkflowType } from '#domain/obligations';
import type { Database } from '#record/ledger';
import { listPendingNotifications } from '#record/read-models';
import { DECISIONS_QUEUE } from '#workflows';
import { applyReconcile } from './reconcile';

/** So many clocks are started by whoever asks; more are left to the worker, which goes on when the asker has gone. */
const STARTED_HERE = 100;

interface NewClocks {
  readonly clocks: readonly {
    readonly obligationId: ObligationId;
    readonly workflowType: ObligationWorkflowType;
    readonly nextWakeAt: Instant | null;
  }[];
  /** the sources that the new entries count from or wait for */
  readonly heard: readonly string[];
}

interface StartServices {
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly db: Database;
  readonly now: Instant;
  /** asks the worker to start what is left, and does not wait */
  readonly reconcileBehind: (now: Instant) => Promise<unknown>;
}

/**
 * Starts the clocks of entries that were recorded without one, and notifies them of what they count from. What fails is left to
 * the next reconcile, which finds what is missing: the record is whole without it.
 * @returns how many are left to the worker
 */
export async function startClocks(
  { gateway, db, now, reconcileBehind: behind }: StartServices,
  { clocks, heard }: NewClocks,
): Promise<number> {
  const here = clocks.length <= STARTED_HERE ? clocks : [];
  const started = await applyReconcile(
    gateway,
    here.map((clock) => ({ ...clock, why: 'missing' })),
    now,
  );
  if (here.length > 0 && heard.length > 0) {
    const pending = await listPendingNotifications(db, heard);
    await applyReconcile(
      gateway,
      pending.map((row) => ({ ...row, why: 'not-notified' })),
      now,
    );
  }
  const left = clocks.length - started.mended.length;
  // the worker does it by its schedule, should it not be reached now
  if (left > 0 || heard.length > 0) await behind(now).catch(() => undefined);
  return left;
}

/** Asks the worker to bring every clock to what the ledger says, and does not wait for it. */
export const reconcileBehind = (client: Client, now: Instant): Promise<unknown> =>
  client.workflow.start('reconcileClocks', {
    workflowId: `reconcile-after-import/${now}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue: DECISIONS_QUEUE,
    args: [],
  });
