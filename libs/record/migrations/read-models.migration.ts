import type { Migrations } from './apply-migrations';

/** `summary` is our own JSON; the other columns are for queries. */
const INLINE = `
create table read.obligation (
  id text primary key,
  status text not null,
  workflow_type text not null,
  next_wake_at timestamptz(3),
  sources text[] not null,
  case_of text,
  over boolean not null,
  version integer not null,
  position bigint not null,
  summary text not null
);
create index obligation_clock on read.obligation (next_wake_at, id) where status = 'open';
create index obligation_listed on read.obligation (id) where not over;
create index obligation_case on read.obligation (case_of) where case_of is not null;
create index obligation_sources on read.obligation using gin (sources) where sources <> '{}';

create table read.fact (
  name text primary key,
  event_id text not null,
  version integer not null,
  value text not null,
  opens text,
  position bigint not null
);
create index fact_opens on read.fact (name text_pattern_ops) where opens is not null;

create table read.late_recording (
  position bigint primary key,
  stream text not null,
  event_id text not null,
  days integer not null
);
`;

/** Each writes one row. Called in the statement of an append, with the position that its event was given. */
const SAVE = `
create function read.save_obligation(p_position bigint, p_id text, p_status text, p_workflow_type text,
  p_next_wake_at timestamptz, p_sources text[], p_case_of text, p_over boolean, p_version integer,
  p_summary text) returns void
language plpgsql as $$
begin
  insert into read.obligation (id, status, workflow_type, next_wake_at, sources, case_of, over, version, position,
    summary)
    values (p_id, p_status, p_workflow_type, p_next_wake_at, p_sources, p_case_of, p_over, p_version, p_position,
      p_summary)
    on conflict (id) do update set status = excluded.status, workflow_type = excluded.workflow_type,
      next_wake_at = excluded.next_wake_at, sources = excluded.sources, case_of = excluded.case_of,
      over = excluded.over, version = excluded.version,
      position = excluded.position, summary = excluded.summary;
end $$;

create function read.save_fact(p_position bigint, p_name text, p_event_id text, p_version integer,
  p_value text, p_opens text) returns void
language plpgsql as $$
begin
  insert into read.fact (name, event_id, version, value, opens, position)
    values (p_name, p_event_id, p_version, p_value, p_opens, p_position)
    on conflict (name) do update set event_id = excluded.event_id, version = excluded.version,
      value = excluded.value, opens = excluded.opens, position = excluded.position
      where read.fact.value <> excluded.value;
end $$;

create function read.is_counted_from(p_source text) returns boolean
language sql stable as $$
  select exists (select from read.obligation where sources <> '{}' and sources @> array[p_source])
$$;

-- The earlier of the two. Returns the second, for whoever asked for it in the same statement.
create function read.note_next_wake(p_id text, p_due_at timestamptz, p_send_at timestamptz)
returns timestamptz language plpgsql as $$
begin
  update read.obligation set next_wake_at = least(p_due_at, p_send_at)
    where id = p_id and next_wake_at is distinct from least(p_due_at, p_send_at);
  return p_send_at;
end $$;

create function read.save_late_recording(p_position bigint, p_stream text, p_event_id text, p_days integer)
returns void language plpgsql as $$
begin
  insert into read.late_recording (position, stream, event_id, days)
    values (p_position, p_stream, p_event_id, p_days) on conflict do nothing;
end $$;
`;

/** How far each following projection has come, where and why it stopped, and the tables of those there are. */
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
export const readModelMigrations: Migrations = { '202611291504-read-models': INLINE + SAVE + FOLLOWING };
