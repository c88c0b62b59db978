import type { Instant } from '#kernel';
import type { LedgerTransaction, RecordedEvent } from '#ledger';

/** The mail side of a decision: what the events ask to be told, in the transaction that records them. */
export interface Outbox {
  enqueue(tx: LedgerTransaction, told: ToTell): Promise<void>;
  /** when an obligation's mail is to leave next; in the past: it is due. Null when none waits */
  nextSendAt(tx: LedgerTransaction, obligationId: string): Promise<Instant | null>;
}

export interface ToTell {
  /** the stream as it stood before */
  readonly before: readonly RecordedEvent[];
  readonly events: readonly RecordedEvent[];
  readonly now: Instant;
}

export const OUTBOX = Symbol('outbox');
