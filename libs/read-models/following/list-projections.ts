import type { Instant } from '#kernel';
import type { Ledger } from '#ledger';
import type { Stop } from './checkpoint';
import { listCheckpoints } from './checkpoints.repository';
import type { FollowingProjection } from './following-projection';

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
