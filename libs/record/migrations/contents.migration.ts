import type { Migrations } from './apply-migrations';

/**
 * What decisions rest on beside their events, by the SHA-256 of its canonical JSON. The server takes the hash again, and
 * only a function writes: called in the statement of an append, it runs under the head's lock, so that two appends never
 * wait for each other's new key. `text`, for `jsonb` is not what was hashed.
 */
const CONTENTS = `
create table ledger.contents (
  sha256 text collate "C" primary key,
  kind text not null check (kind <> ''),
  content text not null
);

-- the lists of bank holidays are few, and looked for among all that decisions rest on
create index contents_calendars on ledger.contents (kind) where kind = 'calendar';

create trigger append_only_rows before update or delete on ledger.contents
  for each row execute function ledger.refuse_change();
create trigger append_only_table before truncate on ledger.contents
  for each statement execute function ledger.refuse_change();
alter table ledger.contents enable always trigger append_only_rows;
alter table ledger.contents enable always trigger append_only_table;

create function ledger.store_contents(p_sha256 text[], p_kinds text[], p_contents text[]) returns void
language plpgsql security definer set search_path = ledger, pg_catalog, pg_temp as $$
begin
  if exists (select from unnest(p_sha256, p_contents) as c (sha256, content)
      where c.sha256 <> encode(sha256(convert_to(c.content, 'UTF8')), 'hex')) then
    raise exception 'a content is not what its hash says' using errcode = 'check_violation';
  end if;
  insert into ledger.contents (sha256, kind, content)
    select c.sha256, c.kind, c.content from unnest(p_sha256, p_kinds, p_contents) as c (sha256, kind, content)
    on conflict (sha256) do nothing;
end $$;

revoke all on function ledger.store_contents from public;
grant execute on function ledger.store_contents to cylch_app;
grant select on ledger.contents to cylch_app, cylch_reader;
`;

/** What decisions pin, in schema `ledger`. */
export const contentMigrations: Migrations = { '202611291510-contents': CONTENTS };
