import type { Migrations } from './apply-migrations';
import { scratchClockSql } from './scratch-clock.migration';

/**
 * Streams and event ids are compared by their bytes: faster, and no upgrade of the system's collations can put the
 * indexes out of order. `leaf` is the leaf of the Merkle tree: SHA-256(0x00 || entry), RFC 9162 section 2.1.1. An entry
 * bundle of C2SP tlog-tiles gives an entry 65,535 bytes: what the constraint does not limit stays below 5,000.
 */
const TABLES = `
create schema ledger;

create table ledger.events (
  position bigint primary key,
  stream text collate "C" not null check (stream <> ''),
  version integer not null check (version > 0),
  event_id text collate "C" not null unique check (event_id <> ''),
  type text not null,
  schema_version integer not null,
  effective_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  data text not null,
  metadata text not null,
  leaf bytea not null,
  unique (stream, version),
  constraint fits_an_entry_bundle check (
    octet_length(data) + octet_length(metadata) <= 60000 and octet_length(stream) <= 300
    and octet_length(event_id) <= 300 and octet_length(type) <= 100)
);

create table ledger.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  recorded_at timestamptz(3) not null
);
insert into ledger.head (position, recorded_at) values (0, '-infinity');
`;

/**
 * A production ledger uses the server's clock; a scratch ledger replaces this function while empty. The planner
 * inlines a function without settings, which is cheaper than a call.
 */
const CLOCK = `
create function ledger.now() returns timestamptz language sql volatile
  as 'select pg_catalog.clock_timestamp()';

create function ledger.is_scratch() returns boolean language sql stable
  set search_path = pg_catalog as $$ select to_regclass('ledger.scratch_clock') is not null $$;
`;

/**
 * The entry is the RFC 8785 text of the stored event: `data` and `metadata` are canonical already, and
 * PostgreSQL escapes strings as RFC 8785 does. A group has one time of recording, so its text is built once.
 */
const ENTRY = `
create function ledger.instant_text(p_at timestamptz) returns text language sql stable as $$
  select pg_catalog.to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function ledger.leaf_of(p_entry text) returns bytea language sql stable as $$
  select pg_catalog.sha256('\\x00'::bytea || pg_catalog.convert_to(p_entry, 'UTF8')) $$;

create function ledger.entry(
  p_position bigint, p_stream text, p_version integer, p_event_id text, p_type text, p_schema_version integer,
  p_effective_at timestamptz, p_recorded_at text, p_data text, p_metadata text
) returns text language sql stable as $$
  select '{"data":' || p_data
    || ',"effectiveAt":"' || ledger.instant_text(p_effective_at)
    || '","eventId":' || pg_catalog.to_json(p_event_id)
    || ',"metadata":' || p_metadata
    || ',"position":' || p_position
    || ',"recordedAt":"' || p_recorded_at
    || '","schemaVersion":' || p_schema_version
    || ',"stream":' || pg_catalog.to_json(p_stream)
    || ',"type":' || pg_catalog.to_json(p_type)
    || ',"version":' || p_version || '}' $$;

create function ledger.entry(
  p_position bigint, p_stream text, p_version integer, p_event_id text, p_type text, p_schema_version integer,
  p_effective_at timestamptz, p_recorded_at timestamptz, p_data text, p_metadata text
) returns text language sql stable as $$
  select ledger.entry(p_position, p_stream, p_version, p_event_id, p_type, p_schema_version, p_effective_at,
    ledger.instant_text(p_recorded_at), p_data, p_metadata) $$;
`;

/**
 * Appends in order, each as if the previous ones were committed. `p_sizes` is the number of events of each append.
 * Returns, for every append, `appended` with the position of its first event, `repeated` with a row
 * for each event, or one row with the refusal.
 *
 * The head row is locked from here to the end of the transaction: positions follow commit order without gaps, and a
 * retry sees what the first attempt did. Inserts all at once, with the unique index checking
 * event ids; a failing group is halved down to the failing append. There idempotency
 * is checked before the expected version.
 *
 * Lookups are scalar subqueries without sequential scans, because a cached plan must not grow slower with the table.
 * The plan is always the generic one: replanning at every call would cost more than the
 * append.
 */
const APPEND_GROUP = `
create function ledger.append_group(
  p_streams text[], p_expected integer[], p_sizes integer[],
  p_event_ids text[], p_types text[], p_schema_versions integer[], p_effective_at timestamptz[],
  p_data text[], p_metadata text[]
) returns table (append integer, outcome text, event_position bigint, event_version integer,
  event_recorded_at timestamptz)
language plpgsql security definer set search_path = ledger, pg_temp set enable_seqscan = off
set plan_cache_mode = 'force_generic_plan' as $$
declare
  v_head ledger.head%rowtype;
  v_appends integer := cardinality(p_streams);
  v_versions integer[];
  v_fit boolean := true;
  v_append integer[] := '{}';
  v_before integer[] := '{}';
  v_events integer := 0;
  v_recorded_at timestamptz(3);
  v_recorded_text text;
  v_known integer;
  v_same integer;
  v_half integer;
  v_cut integer;
begin
  select * into strict v_head from ledger.head for update;

  v_versions := array(select coalesce((select max(e.version) from ledger.events e where e.stream = s.stream), 0)
    from unnest(p_streams) as s(stream));
  for k in 1..v_appends loop
    if p_sizes[k] is null or p_sizes[k] < 1 then raise exception 'an append needs at least one event'; end if;
    v_fit := v_fit and coalesce(p_expected[k] = v_versions[k], true);
    v_append := v_append || array_fill(k, array[p_sizes[k]]);
    v_before := v_before || v_events;
    v_events := v_events + p_sizes[k];
  end loop;
  if v_events <> cardinality(p_event_ids) then raise exception 'the sizes of the appends and the events differ'; end if;
  if v_fit and v_appends > 1 then
    v_fit := v_appends = (select count(distinct stream collate "C") from unnest(p_streams) as stream);
  end if;

  if v_fit then
    v_recorded_at := greatest(ledger.now(), v_head.recorded_at);
    v_recorded_text := ledger.instant_text(v_recorded_at);
    begin
      insert into ledger.events
        (position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata, leaf)
        select w.position, w.stream, w.version, w.event_id, w.type, w.schema_version, w.effective_at, v_recorded_at,
          w.data, w.metadata, ledger.leaf_of(ledger.entry(w.position, w.stream, w.version, w.event_id, w.type,
            w.schema_version, w.effective_at, v_recorded_text, w.data, w.metadata))
        from (select v_head.position + u.n as position, p_streams[u.k] as stream,
            (v_versions[u.k] + u.n - v_before[u.k])::integer as version, u.event_id, u.type, u.schema_version,
            u.effective_at::timestamptz(3) as effective_at, u.data, u.metadata
          from unnest(v_append, p_event_ids, p_types, p_schema_versions, p_effective_at, p_data, p_metadata)
            with ordinality as u(k, event_id, type, schema_version, effective_at, data, metadata, n) offset 0) as w;
      update ledger.head set position = v_head.position + v_events, recorded_at = v_recorded_at;
      return query select k, 'appended', v_head.position + v_before[k] + 1, v_versions[k] + 1,
          v_recorded_at::timestamptz
        from generate_series(1, v_appends) as k;
      return;
    exception when unique_violation then
      null;
    end;
  end if;

  if v_appends > 1 then
    v_half := v_appends / 2;
    v_cut := v_before[v_half + 1];
    return query select g.* from ledger.append_group(p_streams[:v_half], p_expected[:v_half], p_sizes[:v_half],
      p_event_ids[:v_cut], p_types[:v_cut], p_schema_versions[:v_cut], p_effective_at[:v_cut], p_data[:v_cut],
      p_metadata[:v_cut]) as g;
    return query select g.append + v_half, g.outcome, g.event_position, g.event_version, g.event_recorded_at
      from ledger.append_group(p_streams[v_half + 1:], p_expected[v_half + 1:], p_sizes[v_half + 1:],
        p_event_ids[v_cut + 1:], p_types[v_cut + 1:], p_schema_versions[v_cut + 1:], p_effective_at[v_cut + 1:],
        p_data[v_cut + 1:], p_metadata[v_cut + 1:]) as g;
    return;
  end if;

  select count(*), count(*) filter (where e.stream = p_streams[1] and e.type = w.type
      and e.schema_version = w.schema_version and e.effective_at = w.effective_at::timestamptz(3) and e.data = w.data)
    into v_known, v_same
    from unnest(p_event_ids, p_types, p_schema_versions, p_effective_at, p_data)
      as w(event_id, type, schema_version, effective_at, data)
    join ledger.events e using (event_id);
  if v_known = 0 and v_fit then
    raise exception 'an event id stands twice in one append' using errcode = 'unique_violation';
  elsif v_known = 0 then
    return query select 1, 'version-conflict', null::bigint, v_versions[1], null::timestamptz;
  elsif v_same < v_events then
    return query select 1, 'event-id-reused', null::bigint, null::integer, null::timestamptz;
  else
    return query select 1, 'repeated', e.position, e.version, e.recorded_at::timestamptz
      from unnest(p_event_ids) with ordinality as w(event_id, n) join ledger.events e using (event_id) order by w.n;
  end if;
end $$;
`;

/** Refuses even the owner; checkpoints reveal what a superuser does. */
const REFUSE_CHANGES = `
create function ledger.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the ledger is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only_rows before update or delete on ledger.events
  for each row execute function ledger.refuse_change();
create trigger append_only_table before truncate on ledger.events
  for each statement execute function ledger.refuse_change();
alter table ledger.events enable always trigger append_only_rows;
alter table ledger.events enable always trigger append_only_table;
`;

/** The signed checkpoints as stored in the database; the published copies are the proof. */
const CHECKPOINTS = `
create table ledger.checkpoints (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  published_at timestamptz(3) not null default ledger.now()
);

create trigger append_only_rows before update or delete on ledger.checkpoints
  for each row execute function ledger.refuse_change();
create trigger append_only_table before truncate on ledger.checkpoints
  for each statement execute function ledger.refuse_change();
alter table ledger.checkpoints enable always trigger append_only_rows;
alter table ledger.checkpoints enable always trigger append_only_table;
`;

/** The notes in which the log's keys hand trust on, as published: without them a lost folder could not be made anew. */
const KEY_NOTES = `
create table ledger.key_notes (
  number integer primary key check (number > 0),
  note text not null
);

create trigger append_only_rows before update or delete on ledger.key_notes
  for each row execute function ledger.refuse_change();
create trigger append_only_table before truncate on ledger.key_notes
  for each statement execute function ledger.refuse_change();
alter table ledger.key_notes enable always trigger append_only_rows;
alter table ledger.key_notes enable always trigger append_only_table;
`;

const GRANTS = `
revoke all on all functions in schema ledger from public;
grant usage on schema ledger to cylch_app, cylch_reader, cylch_sealer;
grant select on ledger.events, ledger.head, ledger.checkpoints, ledger.key_notes to cylch_app, cylch_reader, cylch_sealer;
grant execute on function ledger.append_group to cylch_app;
grant execute on function ledger.now to cylch_sealer;
grant execute on function ledger.now, ledger.is_scratch, ledger.instant_text, ledger.leaf_of to cylch_app, cylch_reader;
grant execute on function
  ledger.entry(bigint, text, integer, text, text, integer, timestamptz, timestamptz, text, text),
  ledger.entry(bigint, text, integer, text, text, integer, timestamptz, text, text, text)
  to cylch_app, cylch_reader;
grant insert (size, root, note) on ledger.checkpoints to cylch_sealer;
grant insert (number, note) on ledger.key_notes to cylch_sealer;
`;

/** The events, the head of the ledger, the clock, the one function that appends, the checkpoints and the notes of keys. */
const ledgerSql = [TABLES, CLOCK, ENTRY, APPEND_GROUP, REFUSE_CHANGES, CHECKPOINTS, KEY_NOTES, GRANTS].join(
  '',
);

/** Schema `ledger`. */
export const ledgerMigrations: Migrations = { '202611291500-ledger': ledgerSql };

/** Added to a scratch database's set only. */
export const scratchMigrations: Migrations = { '202611291501-scratch-clock': scratchClockSql };
