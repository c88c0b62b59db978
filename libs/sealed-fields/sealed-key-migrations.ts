import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const keys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(TABLES).execute(db);
  },
};

/**
 * A schema of its own, so that it is granted, backed up and restored apart from what it opens. Readers have no way in.
 * A key is made and destroyed, never changed.
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

/** Schema `sealed`. Append-only, named by UTC minute. */
export const sealedKeyMigrations: Readonly<Record<string, Migration>> = {
  '202611232340-sealed-keys': keys,
};
