import type { Migrations } from './apply-migrations';

/**
 * Who opened which evidence or mail and took which bundle: about readers, so no part of the ledger, and forgotten after a time.
 * The reader role may not read it.
 */
const ACCESS_LOG = `
create table web.access_log (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  person_id text not null,
  on_behalf_of text,
  kind text not null check (kind in ('evidence', 'mail', 'bundle')),
  obligation_id text,
  what text not null,
  through text not null check (through in ('page', 'api'))
);
create index access_log_at on web.access_log (at);
revoke all on web.access_log from cylch_reader;
`;

/** What each verification that was asked for on the pages or over the API found. */
const VERIFICATIONS = `
create table web.verification (
  id bigint generated always as identity primary key,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  person_id text not null,
  outcome text not null check (outcome in ('verified', 'altered', 'unproven', 'failed')),
  report text not null
);
`;

export const auditMigrations: Migrations = {
  '202611300700-access-log': ACCESS_LOG,
  '202611300701-verifications': VERIFICATIONS,
};
