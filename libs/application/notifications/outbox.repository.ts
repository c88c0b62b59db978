import { sql } from 'kysely';
import { type Instant, type MailId, type ObligationId, type PostId, canonicalJson } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import {
  type MailFacts,
  type MailRequest,
  type UndeliverableReason,
  mailFactsSchema,
  recipientOf,
} from '#domain/mail';
import { mailTables } from './tables';

/** A ledger, or one of its transactions. */
export interface Executor {
  readonly db: Database;
}

/** A due row of the outbox. */
export interface OutboxRow {
  readonly mailId: MailId;
  readonly obligationId: ObligationId | null;
  readonly recipient: PostId;
  /** null where what is stored cannot be read: such a mail stops no other */
  readonly facts: MailFacts | null;
  readonly plannedAt: Instant;
}

/** What a mail says, as stored; null where that cannot be read. */
export function readFacts(stored: string): MailFacts | null {
  try {
    return mailFactsSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

const fromStored = <Row extends { readonly facts: string }>(row: Row) => ({
  ...row,
  facts: readFacts(row.facts),
});

const selectMails = ({ db }: Executor) =>
  mailTables(db)
    .selectFrom('mail.outbox')
    .select(['mailId', 'obligationId', 'recipient', 'facts', 'plannedAt'])
    .orderBy('plannedAt')
    .orderBy('mailId');

const updateMail = ({ db }: Executor, mailId: MailId) =>
  mailTables(db).updateTable('mail.outbox').where('mailId', '=', mailId);

const ENQUEUE = 'mail.enqueue';

const columnsOf = (requests: readonly MailRequest[]): readonly unknown[] => [
  requests.map(({ mailId }) => mailId),
  requests.map(({ obligationId }) => obligationId),
  requests.map(({ to }) => recipientOf(to)),
  requests.map(({ facts }) => facts.template),
  requests.map(({ facts }) => canonicalJson(facts)),
  requests.map(({ sendAt }) => sendAt),
];

/** Puts mails into the outbox in the statement of an append. A mail that is there already is left as it is. */
export const enqueuedMails = (requests: readonly MailRequest[]): Alongside => ({
  call: ENQUEUE,
  parameters: columnsOf(requests),
});

/** The same in a statement of its own. */
export async function enqueue({ db }: Executor, requests: readonly MailRequest[]): Promise<void> {
  if (requests.length === 0) return;
  await sql`select ${sql.raw(ENQUEUE)}(${sql.join(columnsOf(requests))})`.execute(db);
}

export const nextSendQuery = ({ db }: Executor, obligationId: ObligationId) =>
  mailTables(db)
    .selectFrom('mail.outbox')
    .select((eb) => eb.fn.min<Instant | null>('sendAt').as('at'))
    .where('obligationId', '=', obligationId)
    .where('state', '=', 'waiting');

/** The same in the statement of an append, whose answer returns it. */
export const nextSendCall = (obligationId: string): Alongside => ({
  call: 'mail.next_send_at',
  parameters: [obligationId],
});

/** When an obligation's outbox has something to send next; in the past where something is due already. */
export async function nextSendAt(executor: Executor, obligationId: ObligationId): Promise<Instant | null> {
  return (await nextSendQuery(executor, obligationId).executeTakeFirst())?.at ?? null;
}

export const dueQuery = (executor: Executor, now: Instant, obligationId?: ObligationId) =>
  selectMails(executor)
    .where('state', '=', 'waiting')
    .where('sendAt', '<=', now)
    .where((eb) => eb.and(obligationId === undefined ? {} : { obligationId }));

/** Due mails, in order. @param obligationId only this one's */
export async function dueMails(
  executor: Executor,
  now: Instant,
  obligationId?: ObligationId,
): Promise<readonly OutboxRow[]> {
  return (await dueQuery(executor, now, obligationId).execute()).map(fromStored);
}

/** One message covers so many mails at most; the rest follows in the next. */
const MOST_TOGETHER = 200;

export const dueToPostsQuery = (executor: Executor, now: Instant, posts: readonly PostId[]) =>
  dueQuery(executor, now)
    .where((eb) => eb('recipient', '=', eb.fn.any(eb.val([...posts]))))
    .limit(MOST_TOGETHER);

/** Due mails of any obligation to these posts, digests too, in order. */
export async function dueMailsTo(
  executor: Executor,
  now: Instant,
  posts: readonly PostId[],
): Promise<readonly OutboxRow[]> {
  return (await dueToPostsQuery(executor, now, posts).execute()).map(fromStored);
}

/** When the next reminder to any of these posts is to leave, after now and up to then; null where none is. */
export async function nextReminderTo(
  { db }: Executor,
  posts: readonly PostId[],
  { after, until }: { readonly after: Instant; readonly until: Instant },
): Promise<Instant | null> {
  const row = await mailTables(db)
    .selectFrom('mail.outbox')
    .select((eb) => eb.fn.min<Instant | null>('sendAt').as('at'))
    .where((eb) => eb('recipient', '=', eb.fn.any(eb.val([...posts]))))
    .where('state', '=', 'waiting')
    .where('template', 'like', 'reminder-%')
    .where('sendAt', '>', after)
    .where('sendAt', '<', until)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Mails that are tried again and again: first attempted by then, and not accepted yet. */
export async function delayedMails(executor: Executor, firstTriedBy: Instant): Promise<readonly OutboxRow[]> {
  const rows = await selectMails(executor)
    .where('state', '=', 'waiting')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('mail.attempt')
          .select('attempt')
          .whereRef('mail.attempt.mailId', '=', 'mail.outbox.mailId')
          .where('attempt', '=', 1)
          .where('attemptedAt', '<=', firstTriedBy),
      ),
    )
    .execute();
  return rows.map(fromStored);
}

/** When a mail was first tried; null before. */
export async function firstAttemptAt({ db }: Executor, mailId: MailId): Promise<Instant | null> {
  const row = await mailTables(db)
    .selectFrom('mail.attempt')
    .select('attemptedAt')
    .where('mailId', '=', mailId)
    .orderBy('attempt')
    .limit(1)
    .executeTakeFirst();
  return row?.attemptedAt ?? null;
}

/** Pending digests that are due. */
export async function dueDigests(executor: Executor, now: Instant): Promise<readonly OutboxRow[]> {
  return (await dueMails(executor, now)).filter(({ obligationId }) => obligationId === null);
}

/** Every pending digest, deferred or not. */
export async function waitingDigests(executor: Executor): Promise<readonly OutboxRow[]> {
  const rows = await selectMails(executor)
    .where('state', '=', 'waiting')
    .where('obligationId', 'is', null)
    .execute();
  return rows.map(fromStored);
}

/** Defers a pending mail. */
export async function postpone(executor: Executor, mailId: MailId, until: Instant): Promise<void> {
  await updateMail(executor, mailId).set({ sendAt: until }).where('state', '=', 'waiting').execute();
}

/** The outcome of a mail in its row. */
export interface Settled {
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly outcome: string;
  readonly detail: string | null;
  readonly at: Instant;
  /** next attempt of a pending mail */
  readonly sendAt?: Instant;
  readonly triedAddressSha256?: string | null;
}

export async function settle(tx: Executor, mailId: MailId, settled: Settled): Promise<void> {
  await updateMail(tx, mailId)
    .set({
      state: settled.state,
      lastOutcome: settled.outcome,
      lastDetail: settled.detail,
      lastAt: settled.at,
      // undefined leaves a column as it is
      sendAt: settled.sendAt,
      triedAddressSha256: settled.triedAddressSha256 ?? undefined,
    })
    .where('state', '<>', 'sent')
    .execute();
}

/** Notes an attempt in the statement of the append that records it. */
export const notedAttempt = ({
  mailId,
  attempt,
  recipient,
  messageId,
  at,
}: {
  readonly mailId: MailId;
  readonly attempt: number;
  readonly recipient: PostId;
  readonly messageId: string;
  readonly at: Instant;
}): Alongside => ({ call: 'mail.note_attempt', parameters: [mailId, attempt, recipient, messageId, at] });

interface NotedOutcome {
  readonly mailId: MailId;
  readonly attempt: number;
  readonly outcome: 'accepted' | 'failed' | 'unknown';
  readonly detail: string;
  readonly at: Instant;
}

/** What became of an attempt, and of the mail with it. */
interface SettledOutcome extends NotedOutcome {
  /** when a mail that was not accepted is tried again */
  readonly retryAt: Instant | null;
}

const outcomeParameters = ({ mailId, attempt, outcome, detail, at, retryAt }: SettledOutcome) => [
  mailId,
  attempt,
  outcome,
  detail,
  at,
  outcome === 'accepted' ? 'sent' : 'waiting',
  retryAt,
];

/** Notes an outcome in the statement of the append that records it. */
export const settledOutcome = (settled: SettledOutcome): Alongside => ({
  call: 'mail.note_outcome',
  parameters: outcomeParameters(settled),
});

/** The same in a statement of its own. */
export async function settleOutcome({ db }: Executor, settled: SettledOutcome): Promise<void> {
  await sql`select mail.note_outcome(${sql.join(outcomeParameters(settled))})`.execute(db);
}

export async function noteOutcome(
  { db }: Executor,
  { mailId, attempt, outcome, detail, at }: NotedOutcome,
): Promise<void> {
  await mailTables(db)
    .updateTable('mail.attempt')
    .set({ outcome, detail, outcomeAt: at })
    .where('mailId', '=', mailId)
    .where('attempt', '=', attempt)
    .where('outcome', '<>', 'accepted')
    .execute();
}

/** An undeliverable mail, and the hash of the address that was tried, if any. */
export interface UndeliverableMail extends OutboxRow {
  readonly triedAddressSha256: string | null;
  readonly why: UndeliverableReason;
}

export async function undeliverableMails(executor: Executor): Promise<readonly UndeliverableMail[]> {
  const rows = await selectMails(executor)
    .select(['triedAddressSha256', 'lastDetail'])
    .where('state', '=', 'undeliverable')
    .execute();
  return rows.map(({ lastDetail, ...row }) => ({
    ...fromStored(row),
    // what failed follows the reason after a colon
    why: (lastDetail?.split(':')[0] ?? 'cannot-be-built') as UndeliverableReason,
  }));
}

/** An undeliverable mail becomes pending again. */
export async function revive(executor: Executor, mailId: MailId, at: Instant): Promise<void> {
  await updateMail(executor, mailId)
    .set({ state: 'waiting', sendAt: at })
    .where('state', '=', 'undeliverable')
    .execute();
}
