import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The session table as connect-pg-simple writes it. Whoever may read everything else may not read sessions. */
const sessions: Migration = {
  async up(db) {
    await sql`create schema if not exists web`.execute(db);
    await sql`
      create table web.session (
        sid varchar primary key,
        sess json not null,
        expire timestamp(6) not null
      )`.execute(db);
    await sql`create index session_expire on web.session (expire)`.execute(db);
    await sql`revoke all on web.session from cylch_reader`.execute(db);
    await sql`grant select, insert, update, delete on web.session to cylch_app`.execute(db);
  },
};

/** Schema `web`: what sign-in needs. Append-only, named by UTC minute. */
export const identityMigrations: Record<string, Migration> = {
  '202611231930_web_sessions': sessions,
};
