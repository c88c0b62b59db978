import type { Migrations } from './apply-migrations';

/** When each service account was used last: about programs, so no part of the ledger. */
const USES = `
create table web.service_account_use (
  account_id text primary key,
  used_at timestamptz(3) not null
);
revoke all on web.service_account_use from cylch_reader;
`;

export const serviceAccountUseMigrations: Migrations = { '202611301501-service-account-uses': USES };
