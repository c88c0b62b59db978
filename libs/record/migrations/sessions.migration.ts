/** The session table as connect-pg-simple writes it. The reader role may not read sessions. */
const SESSIONS = `
create table web.session (
  sid varchar primary key,
  sess json not null,
  expire timestamp(6) not null
);
create index session_expire on web.session (expire);
revoke all on web.session from cylch_reader;
`;

/** Schema `web`: what sign-in needs. */
export const identityMigrations: Readonly<Record<string, string>> = { '202611291503-web-sessions': SESSIONS };
