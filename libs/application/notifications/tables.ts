import type { Generated, Kysely } from 'kysely';
import type { Instant, MailId, ObligationId, PostId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

/** `recipient` is a post, never a person's address; of a tried address only a hash is stored, to detect a change. */
interface OutboxTable {
  readonly mailId: MailId;
  readonly obligationId: ObligationId | null;
  readonly recipient: PostId;
  readonly template: string;
  /** canonical JSON */
  readonly facts: string;
  readonly plannedAt: Instant;
  readonly sendAt: Instant;
  readonly state: Generated<'waiting' | 'sent' | 'withdrawn' | 'undeliverable'>;
  readonly attempts: Generated<number>;
  readonly messageId: string | null;
  readonly lastOutcome: string | null;
  readonly lastDetail: string | null;
  readonly lastAt: Instant | null;
  readonly triedAddressSha256: string | null;
}

/** `none`: under way, or its sender died. */
interface AttemptTable {
  readonly mailId: MailId;
  readonly attempt: number;
  readonly recipient: PostId;
  readonly attemptedAt: Instant;
  readonly outcome: Generated<'none' | 'accepted' | 'failed' | 'unknown'>;
  readonly detail: string | null;
  readonly outcomeAt: Instant | null;
}

type NotificationTables = {
  'mail.outbox': OutboxTable;
  'mail.attempt': AttemptTable;
};

export const mailTables = (db: Database): Kysely<LedgerTables & NotificationTables> =>
  db.$extendTables<NotificationTables>();
