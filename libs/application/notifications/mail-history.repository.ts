import { sql } from 'kysely';
import {
  ERASED,
  type EventId,
  type Instant,
  type MailId,
  type ObligationId,
  type PersonId,
  type PostId,
  canonicalJson,
} from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type MailFacts, mailEventCatalog, mailFactsSchema, mailIdsFor, mailStream } from '#domain/mail';
import { mailTables } from './tables';
import type { Executor } from './outbox.repository';

/** An attempt to send a mail, and its outcome. `none`: in progress, or its sender died. */
export interface ListedAttempt {
  readonly attempt: number;
  readonly attemptedAt: Instant;
  readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
  readonly detail: string | null;
  readonly outcomeAt: Instant | null;
  /** who acts in the post for somebody who is away, and had a copy */
  readonly alsoTo: readonly PersonId[];
}

/** Another mail that one message to the same mailbox covered. */
export type CoveredMail = Pick<ListedMail, 'mailId' | 'obligationId' | 'recipient' | 'template'>;

/** A mail for a page: its recipient and every attempt. */
export interface ListedMail {
  readonly mailId: MailId;
  readonly obligationId: ObligationId | null;
  /** a post, or `responsible-body` */
  readonly recipient: PostId;
  readonly template: string;
  readonly plannedAt: Instant;
  readonly sendAt: Instant;
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly messageId: string | null;
  readonly lastOutcome: string | null;
  readonly lastDetail: string | null;
  readonly lastAt: Instant | null;
  readonly attempts: readonly ListedAttempt[];
  /** what else the message said that it was sent in */
  readonly together: readonly CoveredMail[];
}

/** The mails of one obligation, or of all, latest due first. */
export async function listMails(
  db: Database,
  { obligationId, mailId }: { readonly obligationId?: ObligationId; readonly mailId?: MailId } = {},
): Promise<readonly ListedMail[]> {
  const mails = await mailTables(db)
    .selectFrom('mail.outbox')
    .select(['mailId', 'obligationId', 'recipient', 'template', 'plannedAt', 'sendAt', 'state'])
    .select(['messageId', 'lastOutcome', 'lastDetail', 'lastAt'])
    .where((eb) => eb.and(obligationId === undefined ? {} : { obligationId }))
    .where((eb) => eb.and(mailId === undefined ? {} : { mailId }))
    .orderBy('plannedAt', 'desc')
    .orderBy('mailId')
    .execute();
  const [attempts, together] = await Promise.all([
    attemptsOf(
      db,
      mails.map(({ mailId }) => mailId),
    ),
    mailsIn(
      db,
      mails.flatMap(({ messageId }) => messageId ?? []),
    ),
  ]);
  return mails.map((mail) => ({
    ...mail,
    attempts: attempts.get(mail.mailId) ?? [],
    together: (together.get(mail.messageId ?? '') ?? []).filter(({ mailId }) => mailId !== mail.mailId),
  }));
}

/** The mails that each of these messages covered, by its Message-ID. */
async function mailsIn(
  db: Database,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CoveredMail[]>> {
  const rows = await mailTables(db)
    .selectFrom('mail.outbox')
    .select(['messageId', 'mailId', 'obligationId', 'recipient', 'template'])
    .where((eb) => eb('messageId', '=', eb.fn.any(eb.val([...messageIds]))))
    .orderBy('mailId')
    .execute();
  const covered = new Map<string, CoveredMail[]>();
  for (const { messageId, ...mail } of rows)
    if (messageId !== null) covered.set(messageId, [...(covered.get(messageId) ?? []), mail]);
  return covered;
}

/** The attempts of each of these mails, first to last. */
export async function attemptsOf(
  db: Database,
  mailIds: readonly MailId[],
): Promise<ReadonlyMap<MailId, readonly ListedAttempt[]>> {
  const rows = await mailTables(db)
    .selectFrom('mail.attempt')
    .select(['mailId', 'attempt', 'attemptedAt', 'outcome', 'detail', 'outcomeAt'])
    .where((eb) => eb('mailId', '=', eb.fn.any(eb.val([...mailIds]))))
    .orderBy('attempt')
    .execute();
  const copies = await copiesOf(db, mailIds);
  const attempts = new Map<MailId, ListedAttempt[]>();
  for (const { mailId, ...attempt } of rows)
    attempts.set(mailId, [
      ...(attempts.get(mailId) ?? []),
      { ...attempt, alsoTo: copies.get(`${mailId}/${attempt.attempt}`) ?? [] },
    ]);
  return attempts;
}

/** Who had a copy, by mail and attempt, as the mails' own streams have it. */
async function copiesOf(
  db: Database,
  mailIds: readonly MailId[],
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  if (mailIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('ledger.events')
    .select('data')
    .where('stream', 'in', mailIds.map(mailStream))
    .where('type', '=', mailEventCatalog.MailAttempted.type)
    .where('data', 'like', '%"alsoTo"%')
    .execute();
  return new Map(
    rows.map(({ data }) => {
      const { mailId, attempt, alsoTo = [] } = mailEventCatalog.MailAttempted.schema.parse(JSON.parse(data));
      return [`${mailId}/${attempt}`, alsoTo];
    }),
  );
}

/** How mail stands as a whole; nobody was notified by what is not `waiting` for its hour. */
/** How far mails of one state are counted. */
export const MAILS_COUNTED = 10_000;

export interface MailHealth {
  /** of more than are counted, one more than that */
  readonly waiting: number;
  /** tried, and not accepted by a server yet */
  readonly retrying: number;
  /** the first attempt of the oldest of those */
  readonly retryingSince: Instant | null;
  readonly undeliverable: number;
  /** of the undeliverable: those that could not be made */
  readonly unbuildable: number;
}

export async function mailHealth(db: Database): Promise<MailHealth> {
  const { rows } = await sql<MailHealth>`
    with retried as (select mail_id from mail.outbox where state = 'waiting' and attempts > 0),
      failed as (select last_detail from mail.outbox where state = 'undeliverable')
    select (select count(*)::integer from (
        select from mail.outbox where state = 'waiting' limit ${MAILS_COUNTED + 1}) as counted) as waiting,
      (select count(*)::integer from retried) as retrying,
      (select min(first.attempted_at) from retried
        join mail.attempt as first on first.mail_id = retried.mail_id and first.attempt = 1) as "retryingSince",
      (select count(*)::integer from failed) as undeliverable,
      (select count(*)::integer from failed where last_detail like 'cannot-be-built%') as unbuildable`.execute(
    db,
  );
  return rows[0] ?? NO_MAIL;
}

/** A mail by which nobody has been notified, and what became of it last. */
export interface UnreachedMail {
  readonly mailId: MailId;
  readonly obligationId: ObligationId | null;
  readonly recipient: PostId;
  readonly template: string;
  /** `waiting`: it is tried again */
  readonly state: 'waiting' | 'undeliverable';
  readonly attempts: number;
  readonly detail: string | null;
  readonly at: Instant | null;
}

/** Every mail that was tried, or found undeliverable, and that no server has accepted. */
export const listUnreached = async (db: Database): Promise<readonly UnreachedMail[]> =>
  (
    await mailTables(db)
      .selectFrom('mail.outbox')
      .select(['mailId', 'obligationId', 'recipient', 'template', 'state', 'attempts'])
      .select(['lastDetail as detail', 'lastAt as at'])
      .where((eb) =>
        eb.or([
          eb('state', '=', 'undeliverable'),
          eb.and([eb('state', '=', 'waiting'), eb('attempts', '>', 0)]),
        ]),
      )
      .orderBy('recipient')
      .orderBy('mailId')
      .execute()
  ).map(({ state, ...mail }) => ({ ...mail, state: state === 'waiting' ? state : 'undeliverable' }));

const NO_MAIL: MailHealth = {
  waiting: 0,
  retrying: 0,
  retryingSince: null,
  undeliverable: 0,
  unbuildable: 0,
};

const withoutWords = (facts: MailFacts): MailFacts =>
  'reason' in facts && facts.reason !== null ? { ...facts, reason: ERASED } : facts;

const mailsOf = (db: Database, eventIds: readonly EventId[]) =>
  mailTables(db)
    .selectFrom('mail.outbox')
    .where((eb) => eb('mailId', '=', eb.fn.any(eb.val(eventIds.flatMap(mailIdsFor)))));

/**
 * Erases the reason that these events gave from the mails that they requested: pending mail is sent without it, and
 * sent mail is stored without it. @returns how many mails had it
 */
export async function eraseMailWords({ db }: Executor, eventIds: readonly EventId[]): Promise<number> {
  const rows = await mailsOf(db, eventIds).select(['mailId', 'facts']).forUpdate().execute();
  let erased = 0;
  for (const { mailId, facts } of rows) {
    const without = canonicalJson(withoutWords(mailFactsSchema.parse(JSON.parse(facts))));
    if (without === facts) continue;
    await mailTables(db)
      .updateTable('mail.outbox')
      .set({ facts: without })
      .where('mailId', '=', mailId)
      .execute();
    erased += 1;
  }
  return erased;
}

/** How many mails that these events requested still contain the reason. */
export async function mailsWithWords({ db }: Executor, eventIds: readonly EventId[]): Promise<number> {
  const { count } = await mailsOf(db, eventIds)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql`coalesce(facts::jsonb ->> 'reason', ${ERASED})`, '<>', ERASED)
    .executeTakeFirstOrThrow();
  return count;
}
