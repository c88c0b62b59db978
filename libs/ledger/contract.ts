import type { Instant, JsonObject, Refusal, Result } from '#kernel';

/** An event to append. `eventId` is made from facts (the command id and an index), so that a retry makes the same one. */
export interface NewEvent {
  readonly eventId: string;
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
  /** when we learned it; never falls as position rises */
  readonly recordedAt: Instant;
}

/** `none`: the stream must not exist. A number: its exact current version. */
export type ExpectedVersion = 'none' | 'any' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
}

export interface Appended {
  /** true where these event ids had been appended before: the first answer, given again */
  readonly repeated: boolean;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

export type AppendRefusal =
  | (Refusal<'version-conflict'> & { readonly currentVersion: number })
  | Refusal<'event-id-reused'>
  | Refusal<'event-too-large'>
  | Refusal<'empty-append'>;

export type AppendResult = Result<Appended, AppendRefusal>;
