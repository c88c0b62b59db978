import type { EventId } from './ids';
import type { Instant } from './instant';
import type { JsonObject } from './json';

/** An event to append. `eventId` is derived from facts (command id and index), so that a retry gives the same id. */
export interface NewEvent {
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  /** when it counts */
  readonly effectiveAt: Instant;
  readonly data: JsonObject;
  /** actor, command id, program, calendar and time-zone versions */
  readonly metadata: JsonObject;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** 1, 2, 3 … within the stream */
  readonly version: number;
  /** 1, 2, 3 … over the whole ledger, in commit order, without gaps */
  readonly position: number;
  /** the time of recording; monotonic in position */
  readonly recordedAt: Instant;
}
