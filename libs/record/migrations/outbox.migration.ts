import type { Migrations } from './apply-migrations';

/**
 * `outbox` holds pending mail; `attempt` is an inline read model of the mails' own streams.
 * `recipient` is a post, never a person's address; of a tried address only a hash is stored, to detect a change.
 */
const TABLES = `
create table mail.outbox (
  mail_id text primary key check (mail_id <> ''),
  obligation_id text,
  recipient text not null,
  template text not null,
  facts text not null,
  planned_at timestamptz(3) not null,
  send_at timestamptz(3) not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'withdrawn', 'undeliverable')),
  attempts integer not null default 0,
  message_id text,
  last_outcome text,
  last_detail text,
  last_at timestamptz(3),
  tried_address_sha256 text
);
create index outbox_waiting on mail.outbox (send_at) where state = 'waiting';
create index outbox_listed on mail.outbox (send_at desc, mail_id);
create index outbox_stands on mail.outbox (state, attempts);
create index outbox_retried on mail.outbox (mail_id) where state = 'waiting' and attempts > 0;
create index outbox_obligation on mail.outbox (obligation_id);
create index outbox_message on mail.outbox (message_id) where message_id is not null;
create index outbox_recipient on mail.outbox (recipient) where state = 'waiting';

create table mail.attempt (
  mail_id text not null references mail.outbox,
  attempt integer not null check (attempt > 0),
  recipient text not null,
  attempted_at timestamptz(3) not null,
  outcome text not null default 'none' check (outcome in ('none', 'accepted', 'failed', 'unknown')),
  detail text,
  outcome_at timestamptz(3),
  primary key (mail_id, attempt)
);
`;

/**
 * Called in the statement of an append: one puts mails into the outbox and leaves what is there already as it is, another
 * says when the next of an obligation is to leave, two note an attempt and what became of it.
 */
const ENQUEUE = `
create function mail.enqueue(p_mail_ids text[], p_obligation_ids text[], p_recipients text[], p_templates text[],
  p_facts text[], p_send_at timestamptz[]) returns void
language plpgsql as $$
begin
  insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at)
    select mail_id, obligation_id, recipient, template, facts, send_at, send_at
    from unnest(p_mail_ids, p_obligation_ids, p_recipients, p_templates, p_facts, p_send_at)
      as m (mail_id, obligation_id, recipient, template, facts, send_at)
    on conflict (mail_id) do nothing;
end $$;

create function mail.next_send_at(p_obligation_id text) returns timestamptz
language plpgsql volatile as $$
begin
  return (select min(send_at) from mail.outbox where obligation_id = p_obligation_id and state = 'waiting');
end $$;

-- No row where another has the mailbox. What is asked after the locks, in a statement of its own, has what whoever held them
-- before has recorded.
create function mail.lock_mailbox(p_mailbox text, p_mail_ids text[])
returns table (mail_id text, locked boolean, begun boolean)
language plpgsql as $$
declare
  v_locked text[];
begin
  if not pg_try_advisory_xact_lock(hashtextextended('cylch mailbox ' || p_mailbox, 0)) then return; end if;
  v_locked := array(select m.id from unnest(p_mail_ids) as m (id)
    where pg_try_advisory_xact_lock(hashtextextended('cylch mail ' || m.id, 0)));
  return query select m.id, m.id = any(v_locked),
      exists (select from ledger.events as e where e.stream = 'mail-' || m.id)
    from unnest(p_mail_ids) as m (id);
end $$;

create function mail.note_attempt(p_mail_id text, p_attempt integer, p_recipient text, p_message_id text,
  p_at timestamptz) returns void
language plpgsql as $$
begin
  insert into mail.attempt (mail_id, attempt, recipient, attempted_at)
    values (p_mail_id, p_attempt, p_recipient, p_at) on conflict do nothing;
  update mail.outbox set attempts = greatest(attempts, p_attempt), message_id = p_message_id
    where mail_id = p_mail_id;
end $$;

create function mail.note_outcome(p_mail_id text, p_attempt integer, p_outcome text, p_detail text,
  p_at timestamptz, p_state text, p_send_at timestamptz) returns void
language plpgsql as $$
begin
  update mail.attempt set outcome = p_outcome, detail = p_detail, outcome_at = p_at
    where mail_id = p_mail_id and attempt = p_attempt and outcome <> 'accepted';
  update mail.outbox set state = p_state, last_outcome = p_outcome, last_detail = p_detail, last_at = p_at,
      send_at = coalesce(p_send_at, send_at)
    where mail_id = p_mail_id and state <> 'sent';
end $$;
`;

/** Schema `mail`. */
export const notificationMigrations: Migrations = { '202611291505-mail-outbox': TABLES + ENQUEUE };
