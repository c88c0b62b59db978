import type { Instant, ObligationId } from '#domain/kernel';
import type { DecideInput, DecisionOutcome } from './messages';

/** Runs as a local activity on the decisions queue. */
export interface DecisionActivities {
  /** Decides one command and records what was decided, in one transaction. Asked again, gives the first answer. */
  decide(input: DecideInput): Promise<DecisionOutcome>;
}

/** What every activity that follows a clock is told: whose, and the workflow's time. */
export interface ClockInput {
  readonly v: 1;
  readonly obligationId: ObligationId;
  readonly now: Instant;
  readonly clockOffsetMs: number;
}

export interface MailResult {
  readonly v: 1;
  /** when the outbox of this obligation has something to send next */
  readonly nextSendAt: Instant | null;
}

export interface WakeInput extends ClockInput {
  /** names of the triggers that were recorded */
  readonly triggers: readonly string[];
}

/** Run as normal activities on the notifications queue. */
export interface NotificationActivities {
  /** Sends what is due of one obligation's outbox and records every attempt. */
  deliverMail(input: ClockInput): Promise<MailResult>;
  /** Tells every row that waits for these triggers that they were reached. */
  wakeWaiting(input: WakeInput): Promise<void>;
  /** Sends each post its digest of the day. Repeated, sends nothing twice. */
  sendDigests(input: {
    readonly v: 1;
    readonly now: Instant;
  }): Promise<{ readonly v: 1; readonly sent: number }>;
  /** Restarts and pokes the clocks that are missing or behind the ledger, and sends the digests that wait for a server. */
  reconcile(input: {
    readonly v: 1;
    readonly now: Instant;
  }): Promise<{ readonly v: 1; readonly mended: number }>;
}
