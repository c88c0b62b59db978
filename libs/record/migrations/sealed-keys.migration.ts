import type { Migrations } from './apply-migrations';

/**
 * A separate schema, so that it is granted, backed up and restored apart from the data it opens. Readers have no access.
 * Keys are created and destroyed, never changed.
 */
const TABLES = `
create schema sealed;

create table sealed.keys (
  key_id uuid primary key,
  subject text not null unique check (subject <> ''),
  secret bytea not null,
  wrapped_by text,
  made_at timestamptz(3) not null default clock_timestamp()
);

grant usage on schema sealed to cylch_app;
grant select, insert, delete on sealed.keys to cylch_app;
`;

/** Schema `sealed`. */
export const sealedKeyMigrations: Migrations = { '202611291502-sealed-keys': TABLES };
