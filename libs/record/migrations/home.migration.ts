import type { Migrations } from './apply-migrations';

/** What waits for a second person, and what each open entry asks of a post: what the first page of each person is made of. */
const TABLES = `
create table read.awaited_decision (
  stream text not null,
  decision_id text not null,
  position bigint not null,
  kind text not null,
  occurrence integer,
  person_id text not null,
  on_behalf_of text,
  post_id text,
  approvers text[] not null,
  primary key (stream, decision_id)
);
create index awaited_decision_since on read.awaited_decision (position);
create index awaited_decision_of_person on read.awaited_decision (person_id);

create table read.task (
  stream text not null,
  kind text not null,
  key text not null,
  post text,
  on_day date,
  candidate boolean not null,
  primary key (stream, kind, key)
);
create index task_of_post on read.task (post, kind, on_day, stream, key);
create index task_of_kind on read.task (kind, on_day, stream, key) include (post);
`;

/** Called in the statement of an append. What is asked as before is not written again. */
const SAVE = `
create function read.save_awaited_decision(p_position bigint, p_stream text, p_decision_id text, p_kind text,
  p_occurrence integer, p_person_id text, p_on_behalf_of text, p_post_id text, p_approvers text[]) returns void
language plpgsql as $$
begin
  insert into read.awaited_decision (stream, decision_id, position, kind, occurrence, person_id, on_behalf_of, post_id,
    approvers)
    values (p_stream, p_decision_id, p_position, p_kind, p_occurrence, p_person_id, p_on_behalf_of, p_post_id,
      p_approvers)
    on conflict do nothing;
end $$;

create function read.keep_awaited_decisions(p_stream text, p_waiting text[]) returns void
language plpgsql as $$
begin
  delete from read.awaited_decision where stream = p_stream and decision_id <> all (p_waiting);
end $$;

create function read.save_tasks(p_stream text, p_tasks text) returns void
language plpgsql as $$
begin
  delete from read.task t where t.stream = p_stream and not exists (
    select from json_array_elements(p_tasks::json) as each where each ->> 0 = t.kind and each ->> 1 = t.key);
  insert into read.task as t (stream, kind, key, post, on_day, candidate)
    select p_stream, each ->> 0, each ->> 1, each ->> 2, (each ->> 3)::date, (each ->> 4)::boolean
    from json_array_elements(p_tasks::json) as each
    on conflict (stream, kind, key) do update set post = excluded.post, on_day = excluded.on_day,
      candidate = excluded.candidate
      where (t.post, t.on_day, t.candidate) is distinct from (excluded.post, excluded.on_day, excluded.candidate);
end $$;
`;

/** In schema `read`: everything in it can be rebuilt from the ledger. */
export const homeMigrations: Migrations = { '202611291509-home': TABLES + SAVE };
