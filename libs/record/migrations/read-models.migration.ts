import type { Migrations } from './apply-migrations';

/** `summary` is our own JSON; the other columns are for queries. */
const INLINE = `
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

/** The position of each following projection, where and why it stopped, and its tables. */
const FOLLOWING = `
create table read.projection (
  name text primary key,
  position bigint not null default 0,
  event_id text,
  moved_at timestamptz(3) not null default clock_timestamp(),
  stop_position bigint,
  stop_event_id text,
  stop_error text,
  stopped_at timestamptz(3)
);

create table read.activity (
  position bigint primary key,
  day date not null,
  recorded_at timestamptz(3) not null,
  stream text not null,
  event_id text not null,
  type text not null,
  person_id text not null,
  post_id text,
  on_behalf_of text,
  by_system boolean not null
);
create index activity_of_people on read.activity (position) where not by_system;
create index activity_of_person on read.activity (person_id, position);
create index activity_on_behalf on read.activity (on_behalf_of, position) where on_behalf_of is not null;
`;

/** Schema `read`: everything in it can be rebuilt from the ledger. */
export const readModelMigrations: Migrations = { '202611291504-read-models': INLINE + FOLLOWING };
