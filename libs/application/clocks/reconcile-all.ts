import type { Client } from '@temporalio/client';
import { factsWithMail } from '#application/notifications';
import type { Instant } from '#domain/kernel';
import { TRIGGER_WORKFLOW_TYPE } from '#domain/obligations';
import type { Database } from '#record/ledger';
import { clockPages, countClocks, listPendingNotifications } from '#record/read-models';
import { clocksSetAside } from '#application/set-aside';
import type { CommandGateway } from './command-gateway';
import { type ClockRow, type ReconcileStep, planReconcile } from './plan-reconcile';
import { type Reconciled, applyReconcile } from './reconcile';

interface ReconcileRequest {
  readonly client: Client;
  /** what mends; null: nothing is changed */
  readonly gateway: CommandGateway | null;
  readonly db: Database;
  readonly now: Instant;
  /** ask every workflow for itself */
  readonly each?: boolean;
  /** how many clocks are held in memory at once; 1,000 by default, the most that the list gives */
  readonly pageSize?: number;
  /** told what each page came to */
  readonly onPage?: (page: ReconciledPage) => void;
}

/** What one page of clocks needed, and what came of it. */
export type ReconciledPage = Reconciled & { readonly steps: readonly ReconcileStep[] };

export interface ReconciledAll {
  readonly clocks: number;
  readonly mended: number;
  /** the first of those that could not be mended; the next round tries again */
  readonly unmended: Reconciled['unmended'];
}

const PAGE = 1_000;
const NAMED_AT_MOST = 20;

/**
 * Brings every clock to what the ledger says, page by page: those that are due first, then the facts whose mail waits, and
 * whoever was not told of something last. A page that cannot be mended holds up no other.
 */
export async function reconcileAll(request: ReconcileRequest): Promise<ReconciledAll> {
  const { client, gateway, db, now, each = false, pageSize = PAGE, onPage } = request;
  const setAside = await clocksSetAside(db);
  const clocks = await countClocks(db);
  let mended = 0;
  const unmended: Reconciled['unmended'][number][] = [];
  const settle = async (steps: readonly ReconcileStep[]): Promise<void> => {
    const done = gateway === null ? NOTHING : await applyReconcile(gateway, steps, now);
    mended += done.mended.length;
    unmended.push(...done.unmended.slice(0, NAMED_AT_MOST - unmended.length));
    onPage?.({ steps, ...done });
  };
  for await (const page of clockPages(db, pageSize))
    await settle(await planReconcile({ client, clocks: page, waiting: [], now, setAside, each }));
  await settle(
    await planReconcile({ client, clocks: await mailOfFacts(db), waiting: [], now, setAside, each }),
  );
  const waiting = await listPendingNotifications(db);
  await settle(await planReconcile({ client, clocks: [], waiting, now }));
  return { clocks, mended, unmended };
}

/** A fact has no clock of its own: its workflow lives as long as its mail waits. */
const mailOfFacts = async (db: Database): Promise<readonly ClockRow[]> =>
  (await factsWithMail({ db })).map((row) => ({ ...row, workflowType: TRIGGER_WORKFLOW_TYPE }));

const NOTHING: Reconciled = { mended: [], unmended: [] };
