import type { CommandId, Instant, ObligationId, Refusal } from '#domain/kernel';
import type { Actor, Command } from '#domain/obligations';

/** What an edge asks an obligation's workflow to decide. `commandId` makes it idempotent. */
export interface CommandMessage {
  readonly v: 1;
  readonly commandId: CommandId;
  readonly command: Command;
  readonly actor: Actor;
  /** refuse unless the stream is at this version (what the page showed); absent: whatever it is */
  readonly expectedVersion?: number;
}

/** What was decided. Small: it lands in workflow history. */
export interface DecisionOutcome {
  readonly v: 1;
  readonly commandId: CommandId;
  readonly accepted: boolean;
  readonly refusal?: Refusal;
  /** true where the same command id had been decided before */
  readonly repeated: boolean;
  /** the stream's version after the decision */
  readonly version: number;
  /** the ledger position of the last event recorded, or 0 */
  readonly position: number;
  readonly eventTypes: readonly string[];
  /** when the clock must call `advance` next: the agenda's next item or the outbox's next hour */
  readonly nextWakeAt: Instant | null;
  /** outbox rows of this obligation are due for sending now */
  readonly mailDue: boolean;
  /** names of triggers recorded: wake the rows that wait for them */
  readonly wake: readonly string[];
  /** nothing will ever be due again: the run may end */
  readonly ended: boolean;
}

export interface DecideInput {
  readonly v: 1;
  readonly obligationId: ObligationId;
  readonly message: CommandMessage;
  /** the workflow's time, never the activity's */
  readonly now: Instant;
  /** milliseconds `now` is away from the server's time; refused on a production ledger unless 0 */
  readonly clockOffsetMs: number;
}

/** Carried over continue-as-new. Ids and instants only. */
export interface ObligationClock {
  readonly v: 1;
  readonly obligationId: ObligationId;
  readonly nextWakeAt: Instant | null;
  /** milliseconds added to the server's time: 0 except in a rehearsal against a scratch ledger */
  readonly clockOffsetMs: number;
}
