import type { Database, Ledger } from '#record/ledger';
import type { Instant, RecordedEvent } from '#domain/kernel';
import { type Stop, clearStop, listCheckpoints } from './checkpoints.repository';

/** A table of the schema `read` that one projection alone writes. */
export interface ProjectedTable {
  readonly name: string;
  /** its key column */
  readonly key: string;
}

/** A read model that is updated after the decision, by following the ledger. */
export interface FollowingProjection {
  readonly name: string;
  readonly tables: readonly ProjectedTable[];
  /**
   * Applies events in order, each once. Unqualified tables of `db` are the live ones or
   * shadow tables: it must use no others, and be deterministic.
   */
  readonly handle: (db: Database, events: readonly RecordedEvent[]) => Promise<void>;
}

export interface ProjectionStatus {
  readonly name: string;
  /** `not-begun`: never run */
  readonly state: 'following' | 'stopped' | 'not-begun';
  readonly position: number;
  /** number of events not handled yet */
  readonly behind: number;
  readonly movedAt: Instant | null;
  readonly stop: Stop | null;
}

/** The status of these projections, in the order given. */
export async function listProjections(
  ledger: Ledger,
  projections: readonly Pick<FollowingProjection, 'name'>[],
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
 * Resumes a stopped projection after a fix: the next run retries the
 * same event again.
 * @returns whether it had stopped
 */
export const resumeProjection = (ledger: Ledger, name: string): Promise<boolean> =>
  clearStop(ledger.db, name);
