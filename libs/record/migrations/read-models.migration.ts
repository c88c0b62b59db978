import type { Migrations } from './apply-migrations';

/**
 * `summary` is our own JSON for whoever reads an entry, `listing` for lists, searches and counts: the columns and the four tables
 * beside it are made of it. A span of days says how an entry stands on each of them, so that the standing of any day is looked up.
 */
const INLINE = `
create function read.words_in(p_listing jsonb) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(select jsonb_array_elements_text(coalesce(p_listing -> 'words', '[]'))))
$$;

create function read.names_in(p_list jsonb) returns text[] language sql immutable as $$
  select array(select jsonb_array_elements_text(coalesce(p_list, '[]')))
$$;

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
  summary text not null,
  listing jsonb not null default '{}',
  kind text generated always as (listing ->> 'kind') stored,
  owner text generated always as (listing ->> 'owner') stored,
  approver text generated always as (listing ->> 'approver') stored,
  source text generated always as (listing ->> 'source') stored,
  former boolean generated always as (coalesce((listing ->> 'former')::boolean, false)) stored,
  unanswered_past integer generated always as (coalesce((listing ->> 'unansweredPast')::integer, 0)) stored,
  title_en text collate "C" generated always as (coalesce(listing ->> 'titleEn', '')) stored,
  title_cy text collate "C" generated always as (coalesce(listing ->> 'titleCy', '')) stored,
  waits text[] generated always as (read.names_in(listing -> 'waits')) stored,
  heard text[] generated always as (read.names_in(listing -> 'heard')) stored,
  search tsvector generated always as (read.words_in(listing)) stored
) with (toast_tuple_target = 512);
-- what lists and counts look at stays narrow: the long columns are stored apart
create index obligation_clock on read.obligation (next_wake_at, id) where status = 'open';
create index obligation_listed on read.obligation (id) where not over;
create index obligation_case on read.obligation (case_of) where case_of is not null;
create index obligation_sources on read.obligation using gin (sources) where sources <> '{}';
create index obligation_waits on read.obligation (id) include (waits) where waits <> '{}' and not over;
create index obligation_heard on read.obligation (id) include (heard) where heard <> '{}' and not over;
create index obligation_search on read.obligation using gin (search) with (fastupdate = off);
-- By the index alone: to read the words of every entry instead costs a hundred times as much, which no planner knows.
create function read.entries_found(p_query tsquery, p_most integer, p_with_over boolean default true) returns setof text
language sql stable set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
  select id from read.obligation where search @@ p_query and (p_with_over or not over) limit p_most
$$;
create function read.count_found(p_query tsquery, p_most integer, p_with_over boolean) returns integer
language sql stable set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
  select count(*)::integer from (
    select from read.obligation where search @@ p_query and (p_with_over or not over) limit p_most) as found
$$;

create index obligation_title_en on read.obligation (title_en, id);
create index obligation_title_cy on read.obligation (title_cy, id);
create index obligation_owner on read.obligation (coalesce(owner, ''), id);
create index obligation_approver on read.obligation (coalesce(approver, ''), id);
create index obligation_source on read.obligation (source);
create index obligation_kind on read.obligation (kind);
create index obligation_closed on read.obligation (id) where status = 'closed';
create index obligation_former on read.obligation (id) where former;
create index obligation_past on read.obligation (id) include (unanswered_past) where unanswered_past > 0 and not over;

create table read.standing_span (
  obligation_id text not null,
  from_day date not null,
  until_day date not null,
  standing text not null,
  rank smallint not null,
  due_on date,
  sort_on date not null,
  sort_back integer not null,
  complete boolean not null,
  over boolean not null,
  kind text,
  owner text,
  approver text,
  primary key (obligation_id, from_day) include (until_day, over)
);
create index span_register on read.standing_span (complete, sort_on, obligation_id) include (from_day, until_day, over);
create index span_date on read.standing_span (sort_on, obligation_id) include (from_day, until_day, over);
create index span_back on read.standing_span (sort_back, obligation_id) include (from_day, until_day, over);
create index span_standing on read.standing_span (rank, sort_on, obligation_id) include (from_day, until_day, over);
create index span_of_standing on read.standing_span (rank, complete, sort_on, obligation_id)
  include (from_day, until_day, over);

create index span_of_kind on read.standing_span (kind, complete, sort_on, obligation_id)
  include (from_day, until_day, over);
create index span_of_owner on read.standing_span (coalesce(owner, ''), complete, sort_on, obligation_id)
  include (owner, from_day, until_day, over);
create index span_of_approver on read.standing_span (coalesce(approver, ''), complete, sort_on, obligation_id)
  include (approver, from_day, until_day, over);

create table read.obligation_tag (
  tag text not null,
  obligation_id text not null,
  primary key (tag, obligation_id)
);
create index tag_of_obligation on read.obligation_tag (obligation_id);

create table read.link (
  obligation_id text not null,
  type text not null,
  to_id text not null,
  stands boolean not null,
  primary key (obligation_id, type, to_id)
);
create index link_to on read.link (to_id, obligation_id);

create table read.done_occurrence (
  obligation_id text not null,
  number integer not null,
  standing text not null,
  done_on date not null,
  due_on date,
  primary key (obligation_id, number)
);
create index done_latest on read.done_occurrence (done_on, obligation_id, number);

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

/** The rows that an entry's listing has in each of the tables beside it: as they are written, and as they are compared. */
const IN_LISTING = `
create function read.spans_in(p_id text, p_listing jsonb) returns setof read.standing_span language sql stable as $$
  select p_id, coalesce(s."from"::date, '-infinity'), coalesce(s.until::date, 'infinity'), s.standing, s.rank, s.due::date,
    coalesce(s.sort::date, 'infinity'), coalesce(date '9999-12-31' - s.sort::date, 2147483647), s.complete, s.over,
    p_listing ->> 'kind', p_listing ->> 'owner', p_listing ->> 'approver'
  from jsonb_to_recordset(p_listing -> 'spans') as s("from" text, until text, standing text, rank smallint, due text,
    sort text, complete boolean, over boolean)
$$;

create function read.tags_in(p_id text, p_listing jsonb) returns setof read.obligation_tag language sql stable as $$
  select tag, p_id from jsonb_array_elements_text(p_listing -> 'tags') as tag
$$;

create function read.links_in(p_id text, p_listing jsonb) returns setof read.link language sql stable as $$
  select p_id, l.type, l."to", l.stands
  from jsonb_to_recordset(p_listing -> 'links') as l(type text, "to" text, stands boolean)
$$;

create function read.outcomes_in(p_id text, p_listing jsonb) returns setof read.done_occurrence language sql stable as $$
  select p_id, d.number, d.standing, d."on"::date, d.due::date
  from jsonb_to_recordset(p_listing -> 'done') as d(number integer, standing text, "on" text, due text)
$$;
`;

/** Each writes one row. Called in the statement of an append, with the position that its event was given. */
const SAVE = `
create function read.save_obligation(p_position bigint, p_id text, p_status text, p_workflow_type text,
  p_next_wake_at timestamptz, p_sources text[], p_case_of text, p_over boolean, p_version integer,
  p_summary text, p_listing text) returns void
language plpgsql as $$
declare
  v_new jsonb := p_listing::jsonb;
  v_old jsonb;
begin
  select listing into v_old from read.obligation where id = p_id;
  insert into read.obligation (id, status, workflow_type, next_wake_at, sources, case_of, over, version, position,
    summary, listing)
    values (p_id, p_status, p_workflow_type, p_next_wake_at, p_sources, p_case_of, p_over, p_version, p_position,
      p_summary, v_new)
    on conflict (id) do update set status = excluded.status, workflow_type = excluded.workflow_type,
      next_wake_at = excluded.next_wake_at, sources = excluded.sources, case_of = excluded.case_of,
      over = excluded.over, version = excluded.version,
      position = excluded.position, summary = excluded.summary, listing = excluded.listing;
  if (v_old -> 'spans', v_old -> 'kind', v_old -> 'owner', v_old -> 'approver')
    is distinct from (v_new -> 'spans', v_new -> 'kind', v_new -> 'owner', v_new -> 'approver') then
    delete from read.standing_span where obligation_id = p_id;
    insert into read.standing_span select * from read.spans_in(p_id, v_new);
  end if;
  if v_old -> 'tags' is distinct from v_new -> 'tags' then
    delete from read.obligation_tag where obligation_id = p_id;
    insert into read.obligation_tag select * from read.tags_in(p_id, v_new) on conflict do nothing;
  end if;
  if v_old -> 'links' is distinct from v_new -> 'links' then
    delete from read.link where obligation_id = p_id;
    insert into read.link select * from read.links_in(p_id, v_new);
  end if;
  if v_old -> 'done' is distinct from v_new -> 'done' then
    delete from read.done_occurrence where obligation_id = p_id;
    insert into read.done_occurrence select * from read.outcomes_in(p_id, v_new);
  end if;
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
  moved_at timestamptz(3) not null default ledger.now(),
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
export const readModelMigrations: Migrations = {
  '202611291504-read-models': INLINE + IN_LISTING + SAVE + FOLLOWING,
};
