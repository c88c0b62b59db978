import { sql } from 'kysely';
import { type Instant, addMillis } from '#domain/kernel';
import type { Database } from '#record/ledger';

export interface CountedRequest {
  /** who asked for what, as a fingerprint */
  readonly key: string;
  readonly now: Instant;
  readonly windowSeconds: number;
}

export interface RequestCount {
  readonly count: number;
  readonly endsAt: Instant;
}

type CountTable = {
  readonly 'web.requestCount': { readonly key: string; readonly count: number; readonly endsAt: Instant };
};

const tables = (db: Database) => db.$extendTables<CountTable>();

/** Counts one more, in one statement: requests at the same time on several machines miss none. */
export async function countRequest(
  db: Database,
  { key, now, windowSeconds }: CountedRequest,
): Promise<RequestCount> {
  const endsAt = addMillis(now, windowSeconds * 1_000);
  // a window that ends later than a new one would was begun by a clock that has been set back since
  const over = sql<boolean>`(request_count.ends_at <= ${now} or request_count.ends_at > ${endsAt})`;
  return tables(db)
    .insertInto('web.requestCount')
    .values({ key, count: 1, endsAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${over} then 1 else request_count.count + 1 end`,
        endsAt: sql<Instant>`case when ${over} then ${endsAt} else request_count.ends_at end`,
      }),
    )
    .returning(['count', 'endsAt'])
    .executeTakeFirstOrThrow();
}

const AT_ONCE = 1_000;

/** Forgets counts whose window has ended. Hazard: a row that is being counted is passed over, not waited for, or two would wait for each other. */
export async function forgetEndedCounts(db: Database, now: Instant): Promise<void> {
  const ended = tables(db)
    .selectFrom('web.requestCount')
    .select('key')
    .where('endsAt', '<', now)
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked();
  await tables(db).deleteFrom('web.requestCount').where('key', 'in', ended).execute();
}
