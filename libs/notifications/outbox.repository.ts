import { canonicalJson, type Instant } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';
import { mailFactsSchema, type MailFacts } from './mail-facts';
import type { MailRequest } from './mail-request';

/** The recipient that stands for the body a source names; its address stands in the obligation's state. */
export const RESPONSIBLE_BODY = 'responsible-body';

/** Anything that queries reach the database through: a ledger, or one of its transactions. */
export interface Through {
  readonly db: Database;
}

/** A row of the outbox whose hour has come. */
export interface OutboxRow {
  readonly mailId: string;
  readonly obligationId: string | null;
  readonly recipient: string;
  readonly facts: MailFacts;
  readonly plannedAt: Instant;
}

type StoredRow = Omit<OutboxRow, 'facts'> & { readonly facts: string };

const fromStored = (row: StoredRow): OutboxRow => ({
  ...row,
  facts: mailFactsSchema.parse(JSON.parse(row.facts)),
});

/** The columns that every row is read by. */
const COLUMNS = sql`mail_id as "mailId", obligation_id as "obligationId", recipient, facts,
  planned_at as "plannedAt"`;

/** Puts mails into the outbox within the append's transaction. A mail that is there already is left as it is. */
export async function enqueue(tx: Through, requests: readonly MailRequest[]): Promise<void> {
  for (const { mailId, obligationId, to, facts, sendAt } of requests) {
    await sql`insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at)
      values (${mailId}, ${obligationId}, ${'post' in to ? to.post : RESPONSIBLE_BODY}, ${facts.template},
        ${canonicalJson(facts)}, ${sendAt}::timestamptz, ${sendAt}::timestamptz)
      on conflict (mail_id) do nothing`.execute(tx.db);
  }
}

/** When an obligation's outbox has something to send next; in the past where something is due already. */
export async function nextSendAt(tx: Through, obligationId: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`select min(send_at) as at from mail.outbox
    where obligation_id = ${obligationId} and state = 'waiting'`.execute(tx.db);
  return rows[0]?.at ?? null;
}

/** Rows to send by now, in the order they were planned. @param obligationId only this one's */
export async function dueRows(
  through: Through,
  now: Instant,
  obligationId?: string,
): Promise<readonly OutboxRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from mail.outbox
    where state = 'waiting' and send_at <= ${now}::timestamptz
      and (${obligationId === undefined} or obligation_id = ${obligationId ?? null})
    order by planned_at, mail_id`.execute(through.db);
  return rows.map(fromStored);
}

/** Every list that waits, put off or not. */
export async function waitingDigests(through: Through): Promise<readonly OutboxRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from mail.outbox
    where state = 'waiting' and obligation_id is null order by planned_at, mail_id`.execute(through.db);
  return rows.map(fromStored);
}

/** Puts off what waits, so that it is asked about again at another time. */
export async function postpone(through: Through, mailId: string, until: Instant): Promise<void> {
  await sql`update mail.outbox set send_at = ${until}::timestamptz
    where mail_id = ${mailId} and state = 'waiting'`.execute(through.db);
}

/** What became of a mail, as its row shows it. */
export interface Settled {
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly outcome: string;
  readonly detail: string | null;
  readonly at: Instant;
  /** when to try again, for one that still waits */
  readonly sendAt?: Instant;
  readonly triedAddressSha256?: string | null;
}

export async function settle(tx: Through, mailId: string, settled: Settled): Promise<void> {
  await sql`update mail.outbox set state = ${settled.state}, last_outcome = ${settled.outcome},
      last_detail = ${settled.detail}, last_at = ${settled.at}::timestamptz,
      send_at = coalesce(${settled.sendAt ?? null}::timestamptz, send_at),
      tried_address_sha256 = coalesce(${settled.triedAddressSha256 ?? null}, tried_address_sha256)
    where mail_id = ${mailId} and state <> 'sent'`.execute(tx.db);
}

export async function noteAttempt(
  tx: Through,
  attempt: { mailId: string; attempt: number; recipient: string; messageId: string; at: Instant },
): Promise<void> {
  const { mailId, attempt: number, recipient, messageId, at } = attempt;
  await sql`insert into mail.attempt (mail_id, attempt, recipient, attempted_at)
    values (${mailId}, ${number}, ${recipient}, ${at}::timestamptz) on conflict do nothing`.execute(tx.db);
  await sql`update mail.outbox set attempts = greatest(attempts, ${number}), message_id = ${messageId}
    where mail_id = ${mailId}`.execute(tx.db);
}

export async function noteOutcome(
  tx: Through,
  outcome: {
    mailId: string;
    attempt: number;
    outcome: 'accepted' | 'failed' | 'unknown';
    detail: string;
    at: Instant;
  },
): Promise<void> {
  await sql`update mail.attempt set outcome = ${outcome.outcome}, detail = ${outcome.detail},
      outcome_at = ${outcome.at}::timestamptz
    where mail_id = ${outcome.mailId} and attempt = ${outcome.attempt} and outcome <> 'accepted'`.execute(
    tx.db,
  );
}

/**
 * Runs `work` as the only one in the cluster that handles this mail; null where another does. The lock falls with the
 * connection: a deliverer killed by any means holds nothing, and one still at work is never taken for dead.
 */
export const withMailLock = <T>(
  through: Through,
  mailId: string,
  work: () => Promise<T>,
): Promise<T | null> =>
  through.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`cylch mail ${mailId}`}, 0)) as locked`.execute(tx);
    return rows[0]?.locked === true ? work() : null;
  });

/** A mail that reached nobody, and the hash of the address that was tried, if one was. */
export interface UndeliverableRow extends OutboxRow {
  readonly triedAddressSha256: string | null;
}

export async function undeliverableRows(through: Through): Promise<readonly UndeliverableRow[]> {
  const { rows } = await sql<StoredRow & { triedAddressSha256: string | null }>`
    select ${COLUMNS}, tried_address_sha256 as "triedAddressSha256"
    from mail.outbox where state = 'undeliverable' order by planned_at, mail_id`.execute(through.db);
  return rows.map((row) => ({ ...fromStored(row), triedAddressSha256: row.triedAddressSha256 }));
}

/** An undeliverable mail waits again. */
export async function revive(through: Through, mailId: string, at: Instant): Promise<void> {
  await sql`update mail.outbox set state = 'waiting', send_at = ${at}::timestamptz
    where mail_id = ${mailId} and state = 'undeliverable'`.execute(through.db);
}
