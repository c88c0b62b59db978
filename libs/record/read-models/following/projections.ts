import type { Database, Ledger } from '#record/ledger';
import type { Instant, RecordedEvent } from '#domain/kernel';
import { type Stop, clearStop, listCheckpoints } from './checkpoints.repository';

/** A table of the schema `read` that one projection alone writes. */
export interface ProjectedTable {
  readonly name: string;
  /** the column that tells its rows apart */
  readonly key: string;
}

/** A read model that is brought up to date after the decision, by whoever follows the ledger. */
export interface FollowingProjection {
  readonly name: string;
  readonly tables: readonly ProjectedTable[];
  /**
   * Writes what the events change, in order, each event once. Unqualified tables of `db` are the live ones or those of a
   * rebuild beside them: it must use no others, and the same events must make the same rows.
   */
  readonly handle: (db: Database, events: readonly RecordedEvent[]) => Promise<void>;
}

/** How a projection stands. */
export interface ProjectionStatus {
  readonly name: string;
  /** `not-begun`: no process has followed with it yet */
  readonly state: 'following' | 'stopped' | 'not-begun';
  /** the last one handled */
  readonly position: number;
  /** events recorded and not handled yet */
  readonly behind: number;
  readonly movedAt: Instant | null;
  readonly stop: Stop | null;
}

/** How these projections stand, in the order given. */
export async function listProjections(
  ledger: Ledger,
  projections: readonly FollowingProjection[],
): Promise<readonly ProjectionStatus[]> {
  const checkpoints = await listCheckpoints(ledger.db);
  const head = await ledger.head();
  return projections.map(({ name }) => {
    const checkpoint = checkpoints.find((each) => each.name === name);
    const { position = 0, movedAt = null, stop = null } = checkpoint ?? {};
    const state = checkpoint === undefined ? 'not-begun' : stop === null ? 'following' : 'stopped';
    return { name, state, position, behind: Math.max(0, head.position - position), movedAt, stop };
  });
}

/**
 * Lets a projection that stopped go on from where it stands, once what was wrong is mended: whoever follows tries the
 * same event again.
 * @returns whether it had stopped
 */
export const resumeProjection = (ledger: Ledger, name: string): Promise<boolean> =>
  clearStop(ledger.db, name);
