import type { Migrations } from './apply-migrations';

/**
 * How often somebody asked, within the window that ends then. Unlogged: a count is worth no write-ahead log, and a server that
 * crashed begins to count anew. The reader role may not read it.
 */
const COUNTS = `
create unlogged table web.request_count (
  key text primary key,
  count integer not null check (count > 0),
  ends_at timestamptz(3) not null
);
create index request_count_ends on web.request_count (ends_at);
revoke all on web.request_count from cylch_reader;
`;

export const requestCountMigrations: Migrations = { '202611300400-request-counts': COUNTS };
