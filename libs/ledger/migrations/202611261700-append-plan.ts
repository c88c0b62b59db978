import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The append function keeps its plans. Left to choose, the server makes them anew at every call, for arrays of a known
 * length look cheaper than arrays of any; making them costs more than the append.
 */
export const appendPlan: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(KEPT).execute(db);
  },
};

const KEPT = `
alter function ledger.append_group(
  text[], integer[], integer[], text[], text[], integer[], timestamptz[], text[], text[])
  set plan_cache_mode = 'force_generic_plan';
`;
