import type { Migrations } from './apply-migrations';

/**
 * Schema `webhook`: what is sent to other systems. `receiver` is a subscription as its sender needs it, followed from the ledger;
 * `delivery` is one message to one receiver, `attempt` each time that it was sent, `secret` what signs it, sealed. `sender` is what
 * the worker may send to besides public addresses. Lost, nothing of the record is: the receivers are followed anew, and what they missed
 * is sent again from a position; a new secret is made.
 */
const TABLES = `
create schema webhook;

create table webhook.receiver (
  webhook_id uuid primary key,
  url text not null,
  topics text[] not null,
  kinds text[] not null,
  standing text not null check (standing in ('sending', 'paused', 'disabled', 'ended', 'gone')),
  -- while it does not send: what was recorded from here on waits on the ledger
  held_from bigint,
  secret_id uuid not null,
  previous_secret_id uuid,
  previous_until timestamptz(3),
  failures_in_row integer not null default 0,
  failing_since timestamptz(3),
  resting_until timestamptz(3),
  accepted_at timestamptz(3)
);

create table webhook.delivery (
  webhook_id uuid not null references webhook.receiver,
  position bigint not null,
  message_id text not null,
  stream text not null,
  type text not null,
  body text not null,
  is_test boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'given-up')),
  attempts integer not null default 0,
  due_at timestamptz(3) not null,
  -- the attempt that is under way, and until when nobody else makes one
  attempt_id bigint,
  leased_until timestamptz(3),
  queued_at timestamptz(3) not null,
  settled_at timestamptz(3),
  primary key (webhook_id, position)
);
create index delivery_due on webhook.delivery (webhook_id, due_at, position) where state = 'waiting';
create index delivery_order on webhook.delivery (webhook_id, stream, position) where state = 'waiting';
create index delivery_settled on webhook.delivery (settled_at) where state <> 'waiting';
create index delivery_message on webhook.delivery (message_id);

create table webhook.attempt (
  id bigint generated always as identity primary key,
  webhook_id uuid not null,
  position bigint not null,
  number integer not null,
  begun_at timestamptz(3) not null,
  duration_ms integer,
  outcome text,
  status integer,
  answer text,
  -- when it is sent again; null where it is not
  next_at timestamptz(3)
);
create index attempt_newest on webhook.attempt (webhook_id, id);
create index attempt_of on webhook.attempt (webhook_id, position);
create index attempt_begun on webhook.attempt (begun_at);

create table webhook.secret (
  secret_id uuid primary key,
  webhook_id uuid not null,
  sealed bytea not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  shown_at timestamptz(3)
);
create index secret_of on webhook.secret (webhook_id);

create table webhook.sender (
  only_row boolean primary key default true check (only_row),
  noted_at timestamptz(3) not null,
  allowed text[] not null
);

grant usage on schema webhook to cylch_app, cylch_reader;
grant select, insert, update, delete on all tables in schema webhook to cylch_app;
grant select on webhook.receiver, webhook.delivery, webhook.attempt, webhook.sender to cylch_reader;
`;

/** Schema `webhook`. */
export const webhookMigrations: Migrations = { '202611301530-webhooks': TABLES };
