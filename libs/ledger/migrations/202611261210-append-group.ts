import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** One call for all the appends that wait: one lock, one counter update, an outcome for each. */
export const appendGroup: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [COLLATION, INLINED, APPEND_GROUP, APPEND, GRANTS])
      await sql.raw(statement).execute(db);
  },
};

/** Compared by their bytes: faster, and no upgrade of the system's collations can put the indexes out of order. */
const COLLATION = `
alter table ledger.events
  alter column stream type text collate "C",
  alter column event_id type text collate "C";
`;

/**
 * Functions that the planner can put in place of their calls: a call of its own costs more than they do. The time of
 * recording is the same for a whole group, so its text is made once.
 */
const INLINED = `
do $$ begin
  if not ledger.is_scratch() then
    create or replace function ledger.now() returns timestamptz language sql volatile
      as 'select pg_catalog.clock_timestamp()';
  end if;
end $$;

create or replace function ledger.leaf_of(p_entry text) returns bytea language sql stable as $$
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

create or replace function ledger.entry(
  p_position bigint, p_stream text, p_version integer, p_event_id text, p_type text, p_schema_version integer,
  p_effective_at timestamptz, p_recorded_at timestamptz, p_data text, p_metadata text
) returns text language sql stable as $$
  select ledger.entry(p_position, p_stream, p_version, p_event_id, p_type, p_schema_version, p_effective_at,
    ledger.instant_text(p_recorded_at), p_data, p_metadata) $$;
`;

/**
 * Appends in order, each judged as if the ones before it were committed. `p_sizes` says how many of the events are whose.
 * Answers, for every append, `appended` with the place of its first event (the others follow it), `repeated` with a row
 * for each event, or one row that says why not.
 *
 * The head row is locked from here to the end of the transaction: positions follow commit order without gaps, and a
 * retry sees whatever the first attempt did. What fits is inserted at once, the unique index being the judge of its
 * event ids; a group in which anything does not fit is halved until what does not fit stands alone. There idempotency
 * is judged before the expected version.
 *
 * Lookups are scalar subqueries without sequential scans: a plan that is kept must not grow slower with the table.
 */
const APPEND_GROUP = `
create function ledger.append_group(
  p_streams text[], p_expected integer[], p_sizes integer[],
  p_event_ids text[], p_types text[], p_schema_versions integer[], p_effective_at timestamptz[],
  p_data text[], p_metadata text[]
) returns table (append integer, outcome text, event_position bigint, event_version integer,
  event_recorded_at timestamptz)
language plpgsql security definer set search_path = ledger, pg_temp set enable_seqscan = off as $$
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

/** A single append is a group of one; in this form programs of earlier versions ask for it. */
const APPEND = `
create or replace function ledger.append(
  p_stream text, p_expected integer, p_event_ids text[], p_types text[], p_schema_versions integer[],
  p_effective_at timestamptz[], p_data text[], p_metadata text[]
) returns table (outcome text, event_position bigint, event_version integer, event_recorded_at timestamptz)
language sql security definer set search_path = ledger, pg_temp as $$
  select g.outcome, g.event_position + n, g.event_version + n, g.event_recorded_at
  from ledger.append_group(array[p_stream], array[p_expected], array[cardinality(p_event_ids)], p_event_ids, p_types,
    p_schema_versions, p_effective_at, p_data, p_metadata) as g
  cross join generate_series(0, case g.outcome when 'appended' then cardinality(p_event_ids) - 1 else 0 end) as n
$$;
`;

const GRANTS = `
revoke all on function ledger.append_group from public;
revoke all on function ledger.entry(
  bigint, text, integer, text, text, integer, timestamptz, text, text, text) from public;
grant execute on function ledger.append_group to cylch_app;
grant execute on function ledger.entry(
  bigint, text, integer, text, text, integer, timestamptz, text, text, text) to cylch_app, cylch_reader;
`;
