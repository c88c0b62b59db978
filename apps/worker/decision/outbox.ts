import type { Instant } from '#kernel';
import type { Database, RecordedEvent } from '#ledger';
import type { Obligation } from '#obligations';

/** The mail side of a decision: what the events ask to be told, in the transaction that records them. */
export interface Outbox {
  /** @returns when the earliest of these mails is to leave; null where the events ask for none */
  enqueue(through: Through, told: ToTell): Promise<Instant | null>;
  /** when an obligation's mail is to leave next; in the past: it is due. Null when none waits */
  nextSendAt(through: Through, obligationId: string): Promise<Instant | null>;
}

/** A ledger, or one of its transactions. */
export interface Through {
  readonly db: Database;
}

export interface ToTell {
  /** the row as it stood before the events */
  readonly before: Obligation | null;
  readonly events: readonly RecordedEvent[];
  readonly now: Instant;
}
