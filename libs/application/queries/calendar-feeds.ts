import { type CalendarFeed, foldCalendarFeed } from '#domain/calendar-feeds';
import { groupedBy } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listCalendarFeedStreams } from '#record/read-models';
import { type Viewer, isSystem } from './viewer';

/** A secret calendar address as lists show it: what it is of, never the secret. */
export type ShownFeed = Omit<CalendarFeed, 'secretHash' | 'version'>;

/** So many events are read at once. */
const AT_ONCE = 500;

/** The calendar addresses that were made, the newest first: one’s own, and every one for administrators. */
export async function calendarFeeds(viewer: Viewer, ledger: Ledger): Promise<readonly ShownFeed[]> {
  const all = isSystem(viewer) || viewer.roles.includes('administrator');
  const streams = await listCalendarFeedStreams(ledger.db);
  const shown: ShownFeed[] = [];
  for (let from = 0; from < streams.length; from += AT_ONCE / 2) {
    // a stream holds two events at most
    const part = streams.slice(from, from + AT_ONCE / 2);
    const events = await ledger.readAll({ after: 0, limit: AT_ONCE, streams: part });
    for (const of of groupedBy(events, ({ stream }) => stream).values()) {
      const feed = foldCalendarFeed(of);
      if (feed === null || !(all || feed.personId === viewer.personId)) continue;
      const { secretHash: _secret, version: _version, ...rest } = feed;
      shown.push(rest);
    }
  }
  return shown.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}
