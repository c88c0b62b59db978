import type { Migrations } from './apply-migrations';

/**
 * Schema `watch`: what is noted outside the process about decisions that may not end. `attempt` counts the attempts at a command
 * that stopped a worker; `worker` says of which build each worker is and when its event loop was last heard; `unanswered`
 * holds commands whose sender gave up waiting. `notice_check` is the last check of what must have been sent, `notice_finding`
 * what it still found. `mail_server` is what the worker sends by, `test_mail` the test emails and what became of them. Lost, it costs three more attempts: what was set aside is on the ledger.
 */
const TABLES = `
create table watch.attempt (
  obligation_id text not null,
  subject text not null,
  command_id text not null,
  command text not null,
  attempts integer not null check (attempts > 0),
  why text not null check (why in ('silent', 'failed')),
  first_at timestamptz(3) not null default clock_timestamp(),
  last_at timestamptz(3) not null default clock_timestamp(),
  set_aside_at timestamptz(3),
  primary key (obligation_id, subject)
);

create table watch.worker (
  id text primary key,
  build text,
  started_at timestamptz(3) not null default clock_timestamp(),
  heard_at timestamptz(3) not null default clock_timestamp()
);

create table watch.unanswered (
  obligation_id text not null,
  command_id text not null,
  since timestamptz(3) not null default clock_timestamp(),
  primary key (obligation_id, command_id)
);

create table watch.notice_check (
  only_row boolean primary key default true check (only_row),
  checked_at timestamptz(3) not null,
  obligations integer not null,
  mails integer not null,
  findings integer not null
);

create table watch.notice_finding (
  key text primary key,
  code text not null,
  obligation_id text,
  mail_id text,
  recipient text,
  first_at timestamptz(3) not null
);

create table watch.mail_server (
  only_row boolean primary key default true check (only_row),
  noted_at timestamptz(3) not null,
  host text not null,
  port integer not null,
  tls text not null check (tls in ('always', 'offered', 'never')),
  signs_in boolean not null,
  sender text not null
);

create table watch.test_mail (
  id text primary key,
  person_id text not null,
  asked_at timestamptz(3) not null,
  taken_at timestamptz(3),
  outcome text check (outcome in ('accepted', 'failed', 'unknown', 'no-address')),
  answer text,
  answered_at timestamptz(3)
);
`;

export const watchMigrations: Migrations = { '202611291506-watch': TABLES };
