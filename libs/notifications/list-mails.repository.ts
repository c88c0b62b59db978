import type { Instant } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';

/** One try at sending a mail, and what is known of its outcome. `none`: under way, or its sender died. */
export interface ListedAttempt {
  readonly attempt: number;
  readonly attemptedAt: Instant;
  readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
  readonly detail: string | null;
  readonly outcomeAt: Instant | null;
}

/** A mail for a page: who was told, or is to be told, and everything that was tried. */
export interface ListedMail {
  readonly mailId: string;
  readonly obligationId: string | null;
  /** a post, or `responsible-body` */
  readonly recipient: string;
  readonly template: string;
  readonly plannedAt: Instant;
  readonly sendAt: Instant;
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly messageId: string | null;
  readonly lastOutcome: string | null;
  readonly lastDetail: string | null;
  readonly lastAt: Instant | null;
  readonly attempts: readonly ListedAttempt[];
}

type Listed = Omit<ListedMail, 'attempts'>;

/** The mails of one obligation, or of all, newest plan first. */
export async function listMails(
  db: Database,
  { obligationId }: { readonly obligationId?: string } = {},
): Promise<readonly ListedMail[]> {
  const { rows } =
    await sql<Listed>`select mail_id as "mailId", obligation_id as "obligationId", recipient, template,
      planned_at as "plannedAt", send_at as "sendAt", state, message_id as "messageId",
      last_outcome as "lastOutcome", last_detail as "lastDetail", last_at as "lastAt"
    from mail.outbox where ${obligationId === undefined} or obligation_id = ${obligationId ?? null}
    order by planned_at desc, mail_id`.execute(db);
  const { rows: attempts } = await sql<
    ListedAttempt & { mailId: string }
  >`select a.mail_id as "mailId", attempt,
      attempted_at as "attemptedAt", outcome, detail, outcome_at as "outcomeAt"
    from mail.attempt a join mail.outbox using (mail_id)
    where ${obligationId === undefined} or obligation_id = ${obligationId ?? null}
    order by attempt`.execute(db);
  return rows.map((row) => ({
    ...row,
    attempts: attempts
      .filter(({ mailId }) => mailId === row.mailId)
      .map(({ attempt, attemptedAt, outcome, detail, outcomeAt }) => ({
        attempt,
        attemptedAt,
        outcome,
        detail,
        outcomeAt,
      })),
  }));
}
