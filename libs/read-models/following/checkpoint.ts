import type { Instant } from '#kernel';

/** The last event that a projection handled. */
export interface Place {
  /** 0 before the first */
  readonly position: number;
  /** of the event there, by which another ledger in its place is noticed; null before the first */
  readonly eventId: string | null;
}

/** Where a projection stopped, and why. It stays there until somebody lets it go on. */
export interface Stop {
  readonly position: number;
  readonly eventId: string | null;
  readonly error: string;
  readonly since: Instant;
}

/** How far a projection has come. */
export interface Checkpoint extends Place {
  readonly name: string;
  readonly movedAt: Instant;
  readonly stop: Stop | null;
}

export const BEGINNING: Place = { position: 0, eventId: null };
