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
  /** where the live rows were not what the ledger makes of them */
  readonly differing: readonly Difference[];
  /** how many there are now, by table; empty where nothing was put in place */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Makes a following projection again from the ledger alone, beside the live one, and compares both row by row where the
 * live one stands; with `swap` what was made is then brought to the ledger's end and put in its place, and a projection
 * that had stopped goes on. Decisions wait for none of it; followers stand by from the comparison on.
 * @throws what the projection throws; nothing is changed then
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
