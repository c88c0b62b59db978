import type { Ledger } from '#record/ledger';
import type { RecordedEvent } from '#domain/kernel';
import { type FollowingProjection, type ProjectionStatus, listProjections } from '../following/projections';
import { type Activity, activityOf } from '../tables/tables';
import { type ActivityQuery, activityRows, addActivity } from './activity.repository';

/** Who decided what, when and for whom; may lag by a second, so that no decision waits for it. */
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
  /** latest first, each with its event */
  readonly activities: readonly (Activity & { readonly event: RecordedEvent })[];
  /** `before` of the next page; null at the end */
  readonly older: number | null;
  /** the position that the list reaches */
  readonly reach: ProjectionStatus;
}

/** Who decided what, when and for whom. The position is read first, so that the page never claims more than it holds. */
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
