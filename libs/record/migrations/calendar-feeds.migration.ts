import type { Migrations } from './apply-migrations';

/**
 * What calendar feeds show of an entry, worked out from its stream up to a version. Unlogged: it is worked out again where a
 * server that crashed lost it. The reader role may not read it.
 */
const FEED_ENTRIES = `
create unlogged table web.feed_entry (
  id text primary key,
  version integer not null,
  -- by which lists of bank holidays, one after the other
  lists text not null,
  data text not null
);
revoke all on web.feed_entry from cylch_reader;
`;

export const calendarFeedMigrations: Migrations = { '202611301530-calendar-feeds': FEED_ENTRIES };
