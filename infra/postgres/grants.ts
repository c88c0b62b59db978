import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The working schemas: everything in them can be rebuilt from the ledger or lost without losing evidence. */
export const WORKING_SCHEMAS = ['read', 'mail', 'web'];

/** Made before any of their tables, so that whatever the owner adds later is granted by default. */
export const workingSchemas: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const schema of WORKING_SCHEMAS) {
      await sql
        .raw(
          `create schema if not exists ${schema};
          grant usage on schema ${schema} to cylch_app, cylch_reader;
          alter default privileges in schema ${schema} grant select, insert, update, delete on tables to cylch_app;
          alter default privileges in schema ${schema} grant usage on sequences to cylch_app;
          alter default privileges in schema ${schema} grant select on tables to cylch_reader;`,
        )
        .execute(db);
    }
  },
};
