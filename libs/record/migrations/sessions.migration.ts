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

/** What people have written and not yet sent, sealed. The reader role may not read drafts. */
const DRAFTS = `
create table web.draft (
  person_id text not null,
  form text not null,
  saved_at timestamptz(3) not null,
  content bytea not null,
  primary key (person_id, form)
);
create index draft_saved_at on web.draft (saved_at);
revoke all on web.draft from cylch_reader;
`;

/** Views of the register under names that people gave them: their own, and of no use to a reader. */
const SAVED_VIEWS = `
create table web.saved_view (
  id text primary key,
  person_id text not null,
  name text not null,
  query text not null,
  opened_at timestamptz(3) not null
);
create unique index saved_view_of_person on web.saved_view (person_id, lower(name));
create index saved_view_opened on web.saved_view (opened_at);
revoke all on web.saved_view from cylch_reader;
`;

/** Schema `web`: what sign-in needs, and what people keep for themselves or have written and not yet sent. */
export const identityMigrations: Readonly<Record<string, string>> = {
  '202611291503-web-sessions': `${SESSIONS}${DRAFTS}${SAVED_VIEWS}`,
};
