/**
 * Gives an empty ledger its own clock, for rehearsals and tests; never in production. Fails on a
 * ledger that holds an event.
 */
export const scratchClockSql = `
do $$ begin
  if exists (select from ledger.events) then
    raise exception 'only an empty ledger can be given a clock of its own';
  end if;
end $$;

create table ledger.scratch_clock (
  only_row boolean primary key default true check (only_row),
  now timestamptz(3) not null
);

create or replace function ledger.now() returns timestamptz language sql volatile security definer
  set search_path = ledger, pg_temp as $$
  select coalesce((select c.now from ledger.scratch_clock c), clock_timestamp()) $$;

grant select, insert, update on ledger.scratch_clock to cylch_app;

create function ledger.append_group_at(
  p_streams text[], p_expected integer[], p_sizes integer[],
  p_event_ids text[], p_types text[], p_schema_versions integer[], p_effective_at timestamptz[],
  p_data text[], p_metadata text[], p_now timestamptz
) returns table (append integer, outcome text, event_position bigint, event_version integer,
  event_recorded_at timestamptz)
language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  insert into ledger.scratch_clock as c (now) values (p_now) on conflict (only_row) do update set now = p_now;
  return query select g.* from ledger.append_group(p_streams, p_expected, p_sizes, p_event_ids, p_types,
    p_schema_versions, p_effective_at, p_data, p_metadata) as g;
end $$;

revoke all on function ledger.append_group_at from public;
grant execute on function ledger.append_group_at to cylch_app;
`;
