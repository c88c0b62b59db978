import { type Generated, type Kysely, sql } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

/** The email server that the worker is set to use. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `always`: from the first byte, or the server must offer it; `offered`: where it does; `never`: not even then */
  readonly tls: 'always' | 'offered' | 'never';
  /** whether the worker signs in there */
  readonly signsIn: boolean;
  /** whom emails come from */
  readonly sender: string;
}

export type TestMailOutcome = 'accepted' | 'failed' | 'unknown' | 'no-address';

/** A test email, and what became of it; nulls until the worker has tried. */
export interface AnsweredTestMail {
  readonly id: string;
  readonly personId: PersonId;
  readonly askedAt: Instant;
  readonly outcome: TestMailOutcome | null;
  /** what the server said, without addresses */
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

type Tables = {
  readonly 'watch.mail_server': MailServer & {
    readonly onlyRow: Generated<boolean>;
    readonly notedAt: Instant;
  };
  readonly 'watch.test_mail': {
    readonly id: string;
    readonly personId: PersonId;
    readonly askedAt: Instant;
    readonly takenAt: Generated<Instant | null>;
    readonly outcome: Generated<TestMailOutcome | null>;
    readonly answer: Generated<string | null>;
    readonly answeredAt: Generated<Instant | null>;
  };
};

const tables = (db: Database): Kysely<LedgerTables & Tables> => db.$extendTables<Tables>();

/** The worker that started last says what it sends by. */
export async function noteMailServer(db: Database, server: MailServer, notedAt: Instant): Promise<void> {
  const row = { ...server, notedAt };
  await tables(db)
    .insertInto('watch.mail_server')
    .values(row)
    .onConflict((conflict) => conflict.column('onlyRow').doUpdateSet(row))
    .execute();
}

/** Null before any worker has said it. */
export async function findMailServer(
  db: Database,
): Promise<(MailServer & { readonly notedAt: Instant }) | null> {
  const found = await tables(db)
    .selectFrom('watch.mail_server')
    .select(['host', 'port', 'tls', 'signsIn', 'sender', 'notedAt'])
    .executeTakeFirst();
  return found ?? null;
}

export async function askForTestMail(
  db: Database,
  asked: Pick<AnsweredTestMail, 'id' | 'personId' | 'askedAt'>,
): Promise<void> {
  await tables(db)
    .deleteFrom('watch.test_mail')
    .where('askedAt', '<', sql<Instant>`${asked.askedAt}::timestamptz - interval '30 days'`)
    .execute();
  await tables(db)
    .insertInto('watch.test_mail')
    .values(asked)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the oldest that no worker has taken; one that was taken is not tried again. */
export async function takeTestMail(
  db: Database,
  now: Instant,
): Promise<Pick<AnsweredTestMail, 'id' | 'personId'> | null> {
  const oldest = tables(db)
    .selectFrom('watch.test_mail')
    .select('id')
    .where('takenAt', 'is', null)
    .orderBy('askedAt')
    .limit(1)
    .forUpdate()
    .skipLocked();
  const taken = await tables(db)
    .updateTable('watch.test_mail')
    .set({ takenAt: now })
    .where('id', '=', oldest)
    .returning(['id', 'personId'])
    .executeTakeFirst();
  return taken ?? null;
}

export async function answerTestMail(
  db: Database,
  id: string,
  answered: {
    readonly outcome: TestMailOutcome;
    readonly answer: string | null;
    readonly answeredAt: Instant;
  },
): Promise<void> {
  await tables(db).updateTable('watch.test_mail').set(answered).where('id', '=', id).execute();
}

/** The newest first. */
export const findTestMails = (db: Database, most: number): Promise<readonly AnsweredTestMail[]> =>
  tables(db)
    .selectFrom('watch.test_mail')
    .select(['id', 'personId', 'askedAt', 'outcome', 'answer', 'answeredAt'])
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
