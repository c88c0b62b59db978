import type { Migrations } from './apply-migrations';

/** The working schemas: rebuildable from the ledger, or dispensable as evidence. */
const WORKING_SCHEMAS = ['read', 'mail', 'web', 'watch'];

const schemaSql = (schema: string): string => `
create schema ${schema};
grant usage on schema ${schema} to cylch_app, cylch_reader;
alter default privileges in schema ${schema} grant select, insert, update, delete on tables to cylch_app;
alter default privileges in schema ${schema} grant usage on sequences to cylch_app;
alter default privileges in schema ${schema} grant select on tables to cylch_reader;
`;

/** Created before their tables, so that later tables get the default grants. */
export const workingSchemas: Migrations = {
  '202611291459-working-schemas': WORKING_SCHEMAS.map(schemaSql).join(''),
};
