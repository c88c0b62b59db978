import type { Ledger, LedgerTransaction } from '#record/ledger';
import type { Difference } from './difference';
import { differencesToShadow, createShadowTables, swapIn } from './shadow-tables.repository';
import {
  BEGINNING,
  type Place,
  beginCheckpoint,
  checkpointOf,
  clearStop,
  waitForCheckpoint,
  moveCheckpoint,
} from './checkpoints.repository';
import type { FollowingProjection } from './projections';
import { handleNext } from './process-batch';

const PAGE = 1_000;

export interface Rebuilt {
  /** where the live rows differed from the rebuilt ones */
  readonly differing: readonly Difference[];
  /** rows by table; empty without a swap */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Rebuilds a following projection from the ledger in shadow tables, and compares both row by row at the position of the
 * live one; with `swap` the shadow tables then catch up and replace the live ones, and a stopped
 * projection resumes. Decisions never wait; followers wait from the comparison on.
 * @throws what the projection throws; then nothing changes
 */
export async function rebuildInShadowTables(
  ledger: Ledger,
  projection: FollowingProjection,
  { swap }: { readonly swap: boolean },
): Promise<Rebuilt> {
  const { name, tables } = projection;
  await beginCheckpoint(ledger.db, name);
  return ledger.transaction(async (tx) => {
    const { db } = tx;
    await createShadowTables(db, tables);
    const standing = await checkpointOf(db, name);
    const most = await bring(tx, projection, BEGINNING, standing?.position);
    const held = await waitForCheckpoint(db, name);
    const level = await bring(tx, projection, most, held.position);
    const differing = await differencesToShadow(db, tables);
    if (!swap) return { differing, rows: {} };
    const place = await bring(tx, projection, level);
    const rows = await swapIn(db, tables);
    await moveCheckpoint(db, name, place);
    await clearStop(db, name);
    return { differing, rows };
  });
}

async function bring(
  tx: LedgerTransaction,
  projection: FollowingProjection,
  from: Place,
  toPosition = Number.MAX_SAFE_INTEGER,
): Promise<Place> {
  let place = from;
  for (;;) {
    const next = await handleNext(tx, projection, place, { schema: 'pg_temp', limit: PAGE, toPosition });
    if (next.position === place.position) return next;
    place = next;
  }
}
