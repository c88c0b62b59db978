import type { Migrations } from './apply-migrations';

/**
 * What calendars show of an obligation, and one row for each of its days. `data` is our own JSON, as it was given: rows of the same
 * texts stay as they are. Each day has the entry’s day before it and after it, so that the entries of a span of days are found and
 * counted by their first or last day in it; and what calendars are filtered and grouped by.
 */
const CALENDAR = `
create table read.calendar_entry (
  id text primary key,
  kind text not null,
  owner text,
  approver text,
  source text not null,
  source_title text not null,
  title text not null,
  -- the list of bank holidays by which the days were worked out
  holidays text not null
);
create index calendar_holidays on read.calendar_entry (holidays, id);
create index calendar_source on read.calendar_entry (source);

create table read.calendar_day (
  obligation_id text not null,
  n integer not null,
  on_day date not null,
  what text not null,
  data text not null,
  day_before date,
  day_after date,
  kind text not null,
  owner text,
  approver text,
  source text not null,
  primary key (obligation_id, n)
);
create index calendar_days on read.calendar_day (on_day, obligation_id, n) include (what, day_before, day_after);
create index calendar_due on read.calendar_day (on_day) include (obligation_id, kind, owner, approver, source)
  where what = 'due';
create index calendar_of_owner on read.calendar_day (coalesce(owner, ''), on_day, obligation_id)
  include (owner, day_before, day_after);
create index calendar_of_kind on read.calendar_day (kind, on_day, obligation_id) include (day_before, day_after);
create index calendar_of_source on read.calendar_day (source, on_day, obligation_id) include (day_before, day_after);

create function read.save_calendar(p_id text, p_kind text, p_owner text, p_approver text, p_source text,
  p_source_title text, p_title text, p_holidays text, p_days text) returns void
language plpgsql as $$
declare v_days text;
begin
  insert into read.calendar_entry (id, kind, owner, approver, source, source_title, title, holidays)
    values (p_id, p_kind, p_owner, p_approver, p_source, p_source_title, p_title, p_holidays)
    on conflict (id) do update set kind = excluded.kind, owner = excluded.owner, approver = excluded.approver,
      source = excluded.source, source_title = excluded.source_title, title = excluded.title,
      holidays = excluded.holidays
      where (read.calendar_entry.kind, read.calendar_entry.owner, read.calendar_entry.approver,
        read.calendar_entry.source, read.calendar_entry.source_title, read.calendar_entry.title,
        read.calendar_entry.holidays)
        is distinct from (excluded.kind, excluded.owner, excluded.approver, excluded.source, excluded.source_title,
          excluded.title, excluded.holidays);
  select '[' || string_agg(data, ',' order by n) || ']' into v_days from read.calendar_day
    where obligation_id = p_id;
  if coalesce(v_days, '[]') <> p_days then
    delete from read.calendar_day where obligation_id = p_id;
    insert into read.calendar_day (obligation_id, n, on_day, what, data, day_before, day_after, kind, owner, approver, source)
      select p_id, n, on_day, what, data, lag(on_day) over in_order, lead(on_day) over in_order, p_kind, p_owner,
        p_approver, p_source
      from (select n, (day ->> 'on')::date as on_day, day ->> 'what' as what, day::text as data
        from json_array_elements(p_days::json) with ordinality as days(day, n)) as given
      window in_order as (order by on_day, n);
  else
    update read.calendar_day set kind = p_kind, owner = p_owner, approver = p_approver, source = p_source
      where obligation_id = p_id
        and (kind, owner, approver, source) is distinct from (p_kind, p_owner, p_approver, p_source);
  end if;
end $$;
`;

/** Schema `read`: it can be rebuilt from the ledger. */
export const calendarMigrations: Migrations = { '202611300405-calendar': CALENDAR };
