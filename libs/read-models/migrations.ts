import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { followingTables } from './following/migration';

const tables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(TABLES).execute(db);
  },
};

/** `summary` is our own JSON; the columns beside it are what queries select by. */
const TABLES = `
create table read.obligation (
  id text primary key,
  status text not null,
  workflow_type text not null,
  next_wake_at timestamptz(3),
  awaits text[] not null,
  version integer not null,
  position bigint not null,
  summary text not null
);
create index obligation_clock on read.obligation (next_wake_at) where status = 'open';

create table read.trigger (
  name text primary key,
  event_id text not null,
  effective_on date not null,
  position bigint not null
);

create table read.late_recording (
  position bigint primary key,
  stream text not null,
  event_id text not null,
  days integer not null
);
`;

/** Schema `read`: everything in it can be rebuilt from the ledger. Append-only, named by UTC minute. */
export const readModelMigrations: Readonly<Record<string, Migration>> = {
  '202611232000-read-models': tables,
  '202611261215-following': followingTables,
};
