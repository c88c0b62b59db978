import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The events, the head of the ledger, the clock, and the one function that appends. */
export const events: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [TABLES, CLOCK, APPEND, REFUSE_CHANGES, GRANTS])
      await sql.raw(statement).execute(db);
  },
};

const TABLES = `
create schema ledger;

create table ledger.events (
  position bigint primary key,
  stream text not null check (stream <> ''),
  version integer not null check (version > 0),
  event_id text not null unique check (event_id <> ''),
  type text not null,
  schema_version integer not null,
  effective_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  data text not null,
  metadata text not null,
  unique (stream, version)
);

create table ledger.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  recorded_at timestamptz(3) not null
);
insert into ledger.head (position, recorded_at) values (0, '-infinity');
`;

/** A production ledger's clock is the server's; a scratch ledger replaces this function while it is empty. */
const CLOCK = `
create function ledger.now() returns timestamptz language sql volatile
  set search_path = pg_catalog as $$ select clock_timestamp() $$;

create function ledger.is_scratch() returns boolean language sql stable
  set search_path = pg_catalog as $$ select to_regclass('ledger.scratch_clock') is not null $$;
`;

/**
 * The head row is locked from here to the end of the transaction: positions follow commit order without gaps, and a
 * retry sees whatever the first attempt did. Idempotency is judged before the expected version.
 */
const APPEND = `
create function ledger.append(
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
    (position, stream, version, event_id, type, schema_version, effective_at, recorded_at, data, metadata)
    select v_head.position + w.n, p_stream, v_version + w.n, w.event_id, w.type, w.schema_version, w.effective_at,
      v_recorded_at, w.data, w.metadata
    from unnest(p_event_ids, p_types, p_schema_versions, p_effective_at, p_data, p_metadata) with ordinality
      as w(event_id, type, schema_version, effective_at, data, metadata, n);
  update ledger.head set position = v_head.position + v_count, recorded_at = v_recorded_at;
  return query select 'appended'::text, v_head.position + n, v_version + n, v_recorded_at::timestamptz
    from generate_series(1, v_count) as n;
end $$;
`;

/** Refuses even the owner; what a superuser does beyond this, checkpoints will show. */
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

const GRANTS = `
revoke all on all functions in schema ledger from public;
grant usage on schema ledger to cylch_app, cylch_reader;
grant select on ledger.events, ledger.head to cylch_app, cylch_reader;
grant execute on function ledger.append, ledger.now, ledger.is_scratch to cylch_app;
grant execute on function ledger.now, ledger.is_scratch to cylch_reader;
`;
