import type { Migrations } from './apply-migrations';

/**
 * Schema `evidence`: files as they are stored, sealed. Written once and never changed: the application may add, and has no
 * right to update or delete. An upload begins, has its chunks, and ends with its row in `file`, after which no chunk can be
 * added. Backed up with the ledger and apart from the keys.
 */
const TABLES = `
create schema evidence;

create table evidence.upload (
  file_id uuid primary key,
  -- of the obligation or the document that it is for
  stream text not null check (stream <> ''),
  uploaded_by text not null check (uploaded_by <> ''),
  begun_at timestamptz(3) not null default clock_timestamp()
);
create index upload_begun on evidence.upload (begun_at);

create table evidence.chunk (
  file_id uuid not null references evidence.upload on delete cascade,
  number integer not null check (number >= 0),
  bytes bytea not null check (octet_length(bytes) > 16),
  primary key (file_id, number)
);
-- what is sealed does not compress
alter table evidence.chunk alter column bytes set storage external;

create table evidence.file (
  file_id uuid primary key references evidence.upload on delete cascade,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  chunks integer not null check (chunks > 0),
  about bytea not null
);

-- those that an event is known to name: no longer looked at by the sweep
create table evidence.attached (
  file_id uuid primary key references evidence.file on delete cascade
);

create function evidence.refuse_late_chunk() returns trigger
language plpgsql set search_path = evidence, pg_temp as $$
begin
  if exists (select from evidence.file f where f.file_id = new.file_id) then
    raise exception 'the file % is complete', new.file_id;
  end if;
  return new;
end $$;
create trigger complete_files before insert on evidence.chunk
  for each row execute function evidence.refuse_late_chunk();
`;

/**
 * The one way in which a file goes: with its key, and only where no event of its stream names it. An upload that was
 * not attached within a day is swept.
 */
const DISCARD = `
create function evidence.is_named(p_file_id uuid) returns boolean
language sql stable security definer set search_path = evidence, pg_temp as $$
  select exists (
    select from evidence.upload u join ledger.events e on e.stream = u.stream collate "C"
    where u.file_id = p_file_id and e.type in ('EvidenceAttached', 'DocumentRead')
      and position(format('"id":"%s"', p_file_id) in e.data) > 0)
$$;

create function evidence.discard(p_file_id uuid) returns boolean
language plpgsql security definer set search_path = evidence, pg_temp as $$
begin
  if evidence.is_named(p_file_id) then return false; end if;
  delete from evidence.upload where file_id = p_file_id;
  delete from sealed.keys where subject = format('file/%s', p_file_id);
  return true;
end $$;

create function evidence.sweep() returns integer
language plpgsql security definer set search_path = evidence, pg_temp as $$
declare
  v_file uuid;
  v_swept integer := 0;
begin
  for v_file in
    select u.file_id from evidence.upload u
    where u.begun_at < clock_timestamp() - interval '1 day'
      and not exists (select from evidence.attached a where a.file_id = u.file_id)
    order by u.begun_at limit 100
  loop
    if evidence.discard(v_file) then v_swept := v_swept + 1;
    else insert into evidence.attached (file_id) values (v_file) on conflict do nothing;
    end if;
  end loop;
  return v_swept;
end $$;

revoke all on all functions in schema evidence from public;
grant usage on schema evidence to cylch_app, cylch_reader;
grant select on all tables in schema evidence to cylch_app, cylch_reader;
grant insert (file_id, stream, uploaded_by) on evidence.upload to cylch_app;
grant insert on evidence.chunk, evidence.file to cylch_app;
grant execute on function evidence.discard, evidence.sweep to cylch_app;
`;

/** Schema `evidence`. */
export const evidenceFileMigrations: Migrations = { '202611291507-evidence-files': TABLES + DISCARD };
