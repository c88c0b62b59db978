import type { Migrations } from './apply-migrations';

/**
 * Spreadsheets that somebody sent and has not loaded yet, or loaded lately, with what their check found and how far loading has
 * come. Forgotten after a week; the file itself when all of it is loaded. Lost, it costs a person one upload.
 */
const TABLES = `
create table web.spreadsheet_import (
  id text primary key,
  person_id text not null,
  file_name text not null,
  sha256 text not null,
  content bytea,
  made_at timestamptz not null,
  checked text not null,
  state text not null check (state in ('checked', 'loading', 'stopped', 'loaded')),
  total integer not null default 0,
  done integer not null default 0,
  outcome text,
  heard_at timestamptz
);
create index spreadsheet_import_of_person on web.spreadsheet_import (person_id, made_at desc);
`;

/** Schema `web`: spreadsheets. */
export const spreadsheetImportMigrations: Migrations = { '202611301600-spreadsheet-imports': TABLES };
