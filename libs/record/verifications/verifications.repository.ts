import type { Generated } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { Database } from '#record/ledger';

export interface NotedVerification {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly personId: PersonId;
  /** `failed`: it could not be carried out */
  readonly outcome: 'verified' | 'altered' | 'unproven' | 'failed';
  /** canonical JSON */
  readonly report: string;
}

type VerificationTable = {
  readonly 'web.verification': NotedVerification & { readonly id: Generated<number> };
};

const tables = (db: Database) => db.$extendTables<VerificationTable>();

const MOST = 100;

/** Notes one, and forgets the oldest of more than a hundred. */
export async function noteVerification(db: Database, verification: NotedVerification): Promise<void> {
  await tables(db).insertInto('web.verification').values(verification).execute();
  const newest = tables(db).selectFrom('web.verification').select('id').orderBy('id', 'desc').limit(MOST);
  await tables(db).deleteFrom('web.verification').where('id', 'not in', newest).execute();
}

/** The latest; null where none was asked for. */
export const lastVerification = async (db: Database): Promise<NotedVerification | null> =>
  (await tables(db)
    .selectFrom('web.verification')
    .select(['startedAt', 'endedAt', 'personId', 'outcome', 'report'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;
