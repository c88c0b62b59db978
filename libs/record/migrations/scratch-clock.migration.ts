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
`;
