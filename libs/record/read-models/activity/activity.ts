import type { Ledger } from '#record/ledger';
import type { RecordedEvent } from '#domain/kernel';
import { type FollowingProjection, type ProjectionStatus, listProjections } from '../following/projections';
import { type Activity, activityOf } from '../tables/tables';
import { type ActivityQuery, activityRows, addActivity } from './activity.repository';

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

interface ActivityList {
  /** latest first, each with its event as the ledger has it */
  readonly activities: readonly (Activity & { readonly event: RecordedEvent })[];
  /** ask again with this `before` for what is older; null at the end */
  readonly older: number | null;
  /** how far the list reaches: it follows the ledger */
  readonly reach: ProjectionStatus;
}

/** Who decided what, when and for whom. How far it reached is read first, so that it is never said to hold what it may lack. */
export async function listActivity(ledger: Ledger, query: ActivityQuery): Promise<ActivityList> {
  const [reach] = await listProjections(ledger, [activityProjection]);
  if (reach === undefined) throw new TypeError('asked for one projection and got none');
  const rows = await activityRows(ledger.db, { ...query, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const events = await ledger.findEvents(page.map(({ eventId }) => eventId));
  return {
    activities: page.flatMap((row) => {
      const event = events.get(row.eventId);
      return event === undefined ? [] : [{ ...row, event }];
    }),
    older: rows.length > page.length ? (page.at(-1)?.position ?? null) : null,
    reach,
  };
}
