import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How far each following projection has come, where and why it stopped, and the tables of those there are. */
export const followingTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(TABLES).execute(db);
  },
};

const TABLES = `
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
