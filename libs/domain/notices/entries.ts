import type { Instant, MailId, ObligationId, PostId } from '#domain/kernel';

/** A mail as the outbox has it. */
export interface OutboxEntry {
  readonly mailId: MailId;
  readonly obligationId: ObligationId | null;
  readonly recipient: PostId;
  readonly template: string;
  /** JSON */
  readonly facts: string;
  readonly plannedAt: Instant;
  readonly sendAt: Instant;
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly attempts: number;
  readonly messageId: string | null;
  readonly lastOutcome: string | null;
  readonly lastDetail: string | null;
  readonly lastAt: Instant | null;
}

/** An attempt as the table of attempts has it. */
export interface AttemptEntry {
  readonly mailId: MailId;
  readonly attempt: number;
  readonly recipient: PostId;
  readonly attemptedAt: Instant;
  readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
  readonly detail: string | null;
  readonly outcomeAt: Instant | null;
}
