import type { Migrations } from './apply-migrations';

/**
 * Schema `watch`: what is noted outside the process about decisions that may not end. `attempt` counts the attempts at a command
 * that stopped a worker; `worker` says when each worker’s event loop was last heard; `unanswered` holds commands whose
 * sender gave up waiting. `notice_check` is the last check of what must have been sent, `notice_finding` what it still
 * found. Lost, it costs three more attempts: what was set aside is on the ledger.
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
`;

export const watchMigrations: Migrations = { '202611291506-watch': TABLES };
