import type { ObligationId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { readModels } from './tables/tables';

/** The ids of every entry after one of them, in order, so many at most. */
export const idsAfter = async (
  db: Database,
  after: string,
  limit: number,
): Promise<readonly ObligationId[]> =>
  (
    await readModels(db)
      .selectFrom('read.obligation')
      .select('id')
      .where('id', '>', after as ObligationId)
      .orderBy('id')
      .limit(limit)
      .execute()
  ).map(({ id }) => id);
