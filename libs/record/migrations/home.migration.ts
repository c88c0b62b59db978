import type { Migrations } from './apply-migrations';

/**
 * What waits for a second person, and what each open entry asks of a post: what the first page of each person is made of. Who could
 * decide is judged once for all that are alike. A task says whether it is the first of its entry, kind and post, or the day of
 * the one before, so that the entries of a span of days are counted without being told apart.
 */
const TABLES = `
create function read.alike_of(p_kind text, p_person text, p_on_behalf_of text, p_owner text, p_approver text,
  p_approvers text[]) returns text language sql immutable as $$
  select array_to_string(array[p_kind, p_person, p_on_behalf_of, p_owner, p_approver, array_to_string(p_approvers, ',')],
    chr(31), '')
$$;

create table read.awaited_decision (
  stream text not null,
  decision_id text not null,
  position bigint not null,
  kind text not null,
  occurrence integer,
  on_day date,
  person_id text not null,
  on_behalf_of text,
  post_id text,
  owner text,
  approver text,
  approvers text[] not null,
  alike text not null generated always as
    (read.alike_of(kind, person_id, on_behalf_of, owner, approver, approvers)) stored,
  primary key (stream, decision_id)
);
create index awaited_decision_alike on read.awaited_decision (alike, position) include (stream, decision_id);

create table read.task (
  stream text not null,
  kind text not null,
  key text not null,
  post text,
  approver text,
  on_day date,
  is_first boolean not null,
  day_before date,
  candidate boolean not null,
  primary key (stream, kind, key)
);
create index task_of_post on read.task (post, kind, on_day, stream, key) include (is_first, day_before);
create index task_of_approver on read.task (approver, kind, on_day, stream, key) include (post, is_first, day_before)
  where post is distinct from approver;
create index task_of_kind on read.task (kind, on_day, stream, key) include (post, is_first, day_before);
`;

/** Called in the statement of an append. What is asked as before is not written again. */
const SAVE = `
create function read.save_awaited_decision(p_position bigint, p_stream text, p_decision_id text, p_kind text,
  p_occurrence integer, p_on_day date, p_person_id text, p_on_behalf_of text, p_post_id text, p_owner text,
  p_approver text, p_approvers text[]) returns void
language plpgsql as $$
begin
  insert into read.awaited_decision (stream, decision_id, position, kind, occurrence, on_day, person_id, on_behalf_of,
    post_id, owner, approver, approvers)
    values (p_stream, p_decision_id, p_position, p_kind, p_occurrence, p_on_day, p_person_id, p_on_behalf_of,
      p_post_id, p_owner, p_approver, p_approvers)
    on conflict do nothing;
end $$;

create function read.keep_awaited_decisions(p_stream text, p_waiting text[], p_owner text, p_approver text) returns void
language plpgsql as $$
begin
  delete from read.awaited_decision where stream = p_stream and decision_id <> all (p_waiting);
  if p_waiting <> '{}' then
    update read.awaited_decision set owner = p_owner, approver = p_approver
      where stream = p_stream and (owner, approver) is distinct from (p_owner, p_approver);
  end if;
end $$;

create function read.save_tasks(p_stream text, p_tasks text) returns void
language plpgsql as $$
begin
  delete from read.task t where t.stream = p_stream and not exists (
    select from json_array_elements(p_tasks::json) as each where each ->> 0 = t.kind and each ->> 1 = t.key);
  insert into read.task as t (stream, kind, key, post, approver, on_day, is_first, day_before, candidate)
    select p_stream, each ->> 0, each ->> 1, each ->> 2, each ->> 3, (each ->> 4)::date, (each ->> 5)::boolean,
      (each ->> 6)::date, (each ->> 7)::boolean
    from json_array_elements(p_tasks::json) as each
    on conflict (stream, kind, key) do update set post = excluded.post, approver = excluded.approver,
      on_day = excluded.on_day, is_first = excluded.is_first, day_before = excluded.day_before,
      candidate = excluded.candidate
      where (t.post, t.approver, t.on_day, t.is_first, t.day_before, t.candidate) is distinct from
        (excluded.post, excluded.approver, excluded.on_day, excluded.is_first, excluded.day_before, excluded.candidate);
end $$;
`;

/** In schema `read`: everything in it can be rebuilt from the ledger. */
export const homeMigrations: Migrations = { '202611291509-home': TABLES + SAVE };
