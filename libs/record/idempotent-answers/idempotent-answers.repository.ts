import { sql } from 'kysely';
import { type Instant, addMillis } from '#domain/kernel';
import type { Database } from '#record/ledger';

interface Claim {
  /** of the caller and the key, as a hash */
  readonly key: string;
  /** what was asked, as a hash */
  readonly request: string;
  readonly now: Instant;
}

/** What is known of a key: ours to answer, being answered by another request, or answered; `other`: it came with another request. */
export type Claimed =
  | { readonly kind: 'ours' }
  | { readonly kind: 'running' }
  | { readonly kind: 'other' }
  | { readonly kind: 'answered'; readonly answer: Buffer };

type AnswerTable = {
  readonly 'web.idempotentAnswer': {
    readonly key: string;
    readonly request: string;
    readonly beganAt: Instant;
    readonly endsAt: Instant;
    readonly answer: Buffer | null;
  };
};

const tables = (db: Database) => db.$extendTables<AnswerTable>();

const KEPT_MS = 86_400_000;
/** A request that is not answered by then belongs to a process that has died. */
const LONGEST_MS = 300_000;

/** Claims a key, in one statement: of requests at the same time, one is ours. */
export async function claimAnswer(db: Database, { key, request, now }: Claim): Promise<Claimed> {
  const row = { key, request, beganAt: now, endsAt: addMillis(now, KEPT_MS), answer: null };
  // as of a process that has died, and as of a day ago
  const over = sql<boolean>`(idempotent_answer.ends_at <= ${now} or (idempotent_answer.answer is null
    and idempotent_answer.began_at <= ${addMillis(now, -LONGEST_MS)}))`;
  const taken = await tables(db)
    .insertInto('web.idempotentAnswer')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row).where(over))
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return { kind: 'ours' };
  const found = await tables(db)
    .selectFrom('web.idempotentAnswer')
    .select(['request', 'answer'])
    .where('key', '=', key)
    .executeTakeFirst();
  // released between the two statements
  if (found === undefined) return { kind: 'running' };
  if (found.request !== request) return { kind: 'other' };
  return found.answer === null ? { kind: 'running' } : { kind: 'answered', answer: found.answer };
}

/** Notes what was answered. */
export async function finishAnswer(db: Database, key: string, answer: Buffer): Promise<void> {
  await tables(db).updateTable('web.idempotentAnswer').set({ answer }).where('key', '=', key).execute();
}

/** Lets a key go: nothing was decided, and it may be asked again. */
export async function releaseAnswer(db: Database, key: string): Promise<void> {
  await tables(db)
    .deleteFrom('web.idempotentAnswer')
    .where('key', '=', key)
    .where('answer', 'is', null)
    .execute();
}

const AT_ONCE = 200;

/** Forgets what is older than a day. */
export async function forgetEndedAnswers(db: Database, now: Instant): Promise<void> {
  const ended = tables(db)
    .selectFrom('web.idempotentAnswer')
    .select('key')
    .where('endsAt', '<', now)
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked();
  await tables(db).deleteFrom('web.idempotentAnswer').where('key', 'in', ended).execute();
}
