import type { Migrations } from './apply-migrations';

/**
 * A separate schema, so that it is granted, backed up and restored apart from the data it opens. Readers have no access.
 * Keys are created and destroyed, never changed.
 */
const TABLES = `
create schema sealed;

create table sealed.keys (
  key_id uuid primary key,
  subject text not null unique check (subject <> ''),
  secret bytea not null,
  wrapped_by text,
  made_at timestamptz(3) not null default clock_timestamp()
);

-- each query of a volatile function sees what is committed by then, not by the start of the statement that calls it
create function sealed.require_keys(p_key_ids uuid[]) returns void
language plpgsql volatile set search_path = sealed, pg_temp as $$
begin
  if exists (select from unnest(p_key_ids) as required (key_id)
      where not exists (select from sealed.keys k where k.key_id = required.key_id)) then
    raise exception 'a key does not exist any more' using errcode = 'CY001';
  end if;
end $$;

grant usage on schema sealed to cylch_app;
grant select, insert, delete on sealed.keys to cylch_app;
`;

/** Schema `sealed`. */
export const sealedKeyMigrations: Migrations = { '202611291502-sealed-keys': TABLES };
