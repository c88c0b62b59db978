import { activityProjection } from './activity/activity-projection';
import type { FollowingProjection } from './following/following-projection';

/** Every read model that follows the ledger; the others are written inline, in the append's transaction. */
export const followingProjections: readonly FollowingProjection[] = [activityProjection];
