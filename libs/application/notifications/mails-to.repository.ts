import { type Expression, type SqlBool, sql } from 'kysely';
import type { Instant, MailId, ObligationId, PersonId, PostId } from '#domain/kernel';
import { type MailEventData, type MailFacts, mailEventCatalog, mailStream } from '#domain/mail';
import type { Database } from '#record/ledger';
import { type ListedMail, attemptsOf } from './mail-history.repository';
import { readFacts } from './outbox.repository';
import { mailTables } from './tables';

/** While somebody held a post. */
export interface HeldPost {
  readonly post: PostId;
  /** null: from the beginning, and to this day */
  readonly from: Instant | null;
  readonly until: Instant | null;
}

interface WantedMails {
  readonly held: readonly HeldPost[];
  /** those too of which this person had a copy */
  readonly copiedTo?: PersonId | undefined;
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
  /** about these alone; absent: about all, and about none */
  readonly about?: readonly ObligationId[] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A mail to a post, with what it says: `facts` are null where they cannot be read. Without what else its message said. */
export type MailTo = Omit<ListedMail, 'together'> & { readonly facts: MailFacts | null };

/** When a mail left, or is to. */
const leaves = sql<Instant>`case when state = 'sent' then coalesce(last_at, send_at) else send_at end`;

const matching = (wanted: WantedMails, copied: readonly MailId[]): Expression<SqlBool> => {
  const held = wanted.held.map(
    ({ post, from, until }) =>
      sql<SqlBool>`(recipient = ${post} and (${from}::timestamptz is null or ${leaves} >= ${from}) and (${until}::timestamptz is null or ${leaves} < ${until}))`,
  );
  const { from = null, before = null, about } = wanted;
  const theirs = [...held, sql<SqlBool>`mail_id = any(${[...copied]})`];
  return sql<SqlBool>`(${sql.join(theirs, sql` or `)})
    and (${from}::timestamptz is null or ${leaves} >= ${from})
    and (${before}::timestamptz is null or ${leaves} < ${before})
    and (${about === undefined} or obligation_id = any(${[...(about ?? [])]}))`;
};

/** The mails to the posts while they were held, latest first. */
export async function listMailsTo(db: Database, wanted: WantedMails): Promise<readonly MailTo[]> {
  const copied = wanted.copiedTo === undefined ? [] : await copiesTo(db, wanted.copiedTo);
  const mails = await mailTables(db)
    .selectFrom('mail.outbox')
    .select(['mailId', 'obligationId', 'recipient', 'template', 'plannedAt', 'sendAt', 'state'])
    .select(['messageId', 'lastOutcome', 'lastDetail', 'lastAt', 'facts'])
    .where(matching(wanted, copied))
    .orderBy(leaves, 'desc')
    .orderBy('mailId')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  const attempts = await attemptsOf(
    db,
    mails.map(({ mailId }) => mailId),
  );
  return mails.map((mail) => ({
    ...mail,
    facts: readFacts(mail.facts),
    attempts: attempts.get(mail.mailId) ?? [],
  }));
}

/** The mails of which somebody had a copy, acting for whoever was away. */
async function copiesTo(db: Database, person: PersonId): Promise<readonly MailId[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('data')
    .where('stream', 'like', 'mail-%')
    .where('type', '=', mailEventCatalog.MailAttempted.type)
    .where('data', 'like', '%"alsoTo"%')
    .execute();
  return rows
    .map(({ data }) => mailEventCatalog.MailAttempted.schema.parse(JSON.parse(data)))
    .flatMap(({ mailId, alsoTo }) => (alsoTo?.includes(person) === true ? [mailId] : []));
}

/** A mail, and its last attempt as recorded; null before the first. */
interface StoredMail {
  readonly mail: MailTo;
  readonly attempted: MailEventData<'MailAttempted'> | null;
}

/** One mail; null for none. */
export async function storedMail(db: Database, mailId: MailId): Promise<StoredMail | null> {
  const found = await mailTables(db)
    .selectFrom('mail.outbox')
    .select(['mailId', 'obligationId', 'recipient', 'template', 'plannedAt', 'sendAt', 'state'])
    .select(['messageId', 'lastOutcome', 'lastDetail', 'lastAt', 'facts'])
    .where('mailId', '=', mailId)
    .executeTakeFirst();
  if (found === undefined) return null;
  const attempts = (await attemptsOf(db, [mailId])).get(mailId) ?? [];
  const mail = { ...found, facts: readFacts(found.facts), attempts };
  return { mail, attempted: await lastAttempt(db, mailId) };
}

async function lastAttempt(db: Database, mailId: MailId): Promise<StoredMail['attempted']> {
  const row = await db
    .selectFrom('ledger.events')
    .select('data')
    .where('stream', '=', mailStream(mailId))
    .where('type', '=', mailEventCatalog.MailAttempted.type)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : mailEventCatalog.MailAttempted.schema.parse(JSON.parse(row.data));
}
