import { type Instant, addMillis } from '#domain/kernel';
import type { Database } from '#record/ledger';

type UseTable = {
  readonly 'web.serviceAccountUse': { readonly accountId: string; readonly usedAt: Instant };
};

const tables = (db: Database) => db.$extendTables<UseTable>();

const TO_THE_MS = 60_000;

/** Notes that an account was used; of the uses in one minute the first. */
export async function noteUse(db: Database, accountId: string, usedAt: Instant): Promise<void> {
  await tables(db)
    .insertInto('web.serviceAccountUse')
    .values({ accountId, usedAt })
    .onConflict((conflict) =>
      conflict
        .column('accountId')
        .doUpdateSet({ usedAt })
        .where('web.serviceAccountUse.usedAt', '<', addMillis(usedAt, -TO_THE_MS)),
    )
    .execute();
}

/** When each was used last. */
export async function listUses(db: Database): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tables(db).selectFrom('web.serviceAccountUse').selectAll().execute();
  return new Map(rows.map(({ accountId, usedAt }) => [accountId, usedAt]));
}
