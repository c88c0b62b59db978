import type { Migrations } from './apply-migrations';

/** The working schemas: everything in them can be rebuilt from the ledger or lost without losing evidence. */
const WORKING_SCHEMAS = ['read', 'mail', 'web'];

const schemaSql = (schema: string): string => `
create schema ${schema};
grant usage on schema ${schema} to cylch_app, cylch_reader;
alter default privileges in schema ${schema} grant select, insert, update, delete on tables to cylch_app;
alter default privileges in schema ${schema} grant usage on sequences to cylch_app;
alter default privileges in schema ${schema} grant select on tables to cylch_reader;
`;

/** Made before any of their tables, so that whatever the owner adds later is granted by default. */
export const workingSchemas: Migrations = {
  '202611291459-working-schemas': WORKING_SCHEMAS.map(schemaSql).join(''),
};
