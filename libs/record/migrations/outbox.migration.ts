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
 * Called in the statement of an append: one puts mails into the outbox and leaves what is there already as it is, the other
 * says when the next of an obligation is to leave.
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
`;

/** Schema `mail`. */
export const notificationMigrations: Migrations = { '202611291505-mail-outbox': TABLES + ENQUEUE };
