import type { FollowingProjection } from '../following/following-projection';
import { activityOf } from './activity';
import { addActivity } from './activity.repository';

/** Who decided what, when and for whom: it may lag by a second, so no decision waits for it. */
export const activityProjection: FollowingProjection = {
  name: 'activity',
  tables: [{ name: 'activity', key: 'position' }],
  handle: (db, events) =>
    addActivity(
      db,
      events.map(activityOf).filter((activity) => activity !== null),
    ),
};
