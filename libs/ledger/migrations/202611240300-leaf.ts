import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The leaf of the Merkle tree, stored with its row: SHA-256(0x00 || entry), RFC 9162 section 2.1.1. The entry is the
 * RFC 8785 text of the event as it is stored.
 */
export const leaf: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [ENTRY, COLUMN, APPEND, GRANTS]) await sql.raw(statement).execute(db);
  },
};

/** `data` and `metadata` are canonical already, and PostgreSQL escapes a string as RFC 8785 does. */
const ENTRY = `
create function ledger.instant_text(p_at timestamptz) returns text language sql stable as $$
  select pg_catalog.to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function ledger.entry(
  p_position bigint, p_stream text, p_version integer, p_event_id text, p_type text, p_schema_version integer,
  p_effective_at timestamptz, p_recorded_at timestamptz, p_data text, p_metadata text
) returns text language sql stable as $$
  select '{"data":' || p_data
    || ',"effectiveAt":"' || ledger.instant_text(p_effective_at)
    || '","eventId":' || pg_catalog.to_json(p_event_id)
    || ',"metadata":' || p_metadata
    || ',"position":' || p_position
    || ',"recordedAt":"' || ledger.instant_text(p_recorded_at)
    || '","schemaVersion":' || p_schema_version
    || ',"stream":' || pg_catalog.to_json(p_stream)
    || ',"type":' || pg_catalog.to_json(p_type)
    || ',"version":' || p_version || '}' $$;

create function ledger.leaf_of(p_entry text) returns bytea language sql immutable as $$
  select pg_catalog.sha256('\\x00'::bytea || pg_catalog.convert_to(p_entry, 'UTF8')) $$;
`;

/** An entry bundle of C2SP tlog-tiles gives an entry 65,535 bytes: what else is in it stays below 5,000. */
const COLUMN = `
alter table ledger.events add column leaf bytea;
alter table ledger.events disable trigger append_only_rows;
update ledger.events set leaf = ledger.leaf_of(ledger.entry(
  position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata));
alter table ledger.events enable always trigger append_only_rows;
alter table ledger.events alter column leaf set not null;
alter table ledger.events add constraint fits_an_entry_bundle check (
  octet_length(data) + octet_length(metadata) <= 60000 and octet_length(stream) <= 300
  and octet_length(event_id) <= 300 and octet_length(type) <= 100);
`;

const APPEND = `
create or replace function ledger.append(
  p_stream text, p_expected integer, p_event_ids text[], p_types text[], p_schema_versions integer[],
  p_effective_at timestamptz[], p_data text[], p_metadata text[]
) returns table (outcome text, event_position bigint, event_version integer, event_recorded_at timestamptz)
language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
  v_head ledger.head%rowtype;
  v_count integer := cardinality(p_event_ids);
  v_known integer;
  v_same integer;
  v_version integer;
  v_recorded_at timestamptz(3);
begin
  select * into strict v_head from ledger.head for update;

  select count(*), count(*) filter (where e.stream = p_stream and e.type = w.type
      and e.schema_version = w.schema_version and e.effective_at = w.effective_at::timestamptz(3) and e.data = w.data)
    into v_known, v_same
    from unnest(p_event_ids, p_types, p_schema_versions, p_effective_at, p_data)
      as w(event_id, type, schema_version, effective_at, data)
    join ledger.events e using (event_id);
  if v_known > 0 then
    if v_same < v_count then
      return query select 'event-id-reused'::text, null::bigint, null::integer, null::timestamptz;
      return;
    end if;
    return query select 'repeated'::text, e.position, e.version, e.recorded_at::timestamptz
      from unnest(p_event_ids) with ordinality as w(event_id, n) join ledger.events e using (event_id) order by w.n;
    return;
  end if;

  select coalesce(max(e.version), 0) into v_version from ledger.events e where e.stream = p_stream;
  if p_expected is not null and p_expected <> v_version then
    return query select 'version-conflict'::text, null::bigint, v_version, null::timestamptz;
    return;
  end if;

  v_recorded_at := greatest(ledger.now(), v_head.recorded_at);
  insert into ledger.events
    (position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata, leaf)
    select v_head.position + w.n, p_stream, v_version + w.n, w.event_id, w.type, w.schema_version, w.at,
      v_recorded_at, w.data, w.metadata,
      ledger.leaf_of(ledger.entry(v_head.position + w.n, p_stream, (v_version + w.n)::integer, w.event_id, w.type,
        w.schema_version, w.at, v_recorded_at, w.data, w.metadata))
    from (select u.*, u.effective_at::timestamptz(3) as at
      from unnest(p_event_ids, p_types, p_schema_versions, p_effective_at, p_data, p_metadata) with ordinality
        as u(event_id, type, schema_version, effective_at, data, metadata, n)) as w;
  update ledger.head set position = v_head.position + v_count, recorded_at = v_recorded_at;
  return query select 'appended'::text, v_head.position + n, v_version + n, v_recorded_at::timestamptz
    from generate_series(1, v_count) as n;
end $$;
`;

const GRANTS = `
revoke all on function ledger.instant_text, ledger.entry, ledger.leaf_of from public;
grant execute on function ledger.instant_text, ledger.entry, ledger.leaf_of to cylch_app, cylch_reader;
`;
