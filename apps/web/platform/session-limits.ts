import { type Instant, addMillis, toMillis } from '#domain/kernel';

const MINUTE_MS = 60_000;

export interface SessionLimits {
  /** without a request */
  readonly idleMinutes: number;
  /** from sign-in, whatever is done */
  readonly absoluteHours: number;
}

export const DEFAULT_SESSION_LIMITS: SessionLimits = { idleMinutes: 60, absoluteHours: 12 };

export interface SessionTimes {
  readonly startedAt: Instant;
  /** of the last request, to the minute */
  readonly seenAt: Instant;
}

export interface SessionEnds {
  readonly at: Instant;
  /** when it ends whatever is done */
  readonly latest: Instant;
  readonly secondsLeft: number;
  /** whether another request moves the end */
  readonly extendable: boolean;
  /** how long a session lasts at most */
  readonly hours: number;
  /** whether the end that nothing moves is near enough to say so at the head of each page */
  readonly endsSoon: boolean;
}

const SAID_BEFORE_MS = 30 * MINUTE_MS;

const earlierOf = (a: Instant, b: Instant): Instant => (toMillis(a) <= toMillis(b) ? a : b);

/** When a session ends; null where it has ended. */
export function sessionEnds(times: SessionTimes, limits: SessionLimits, now: Instant): SessionEnds | null {
  const latest = addMillis(times.startedAt, limits.absoluteHours * 60 * MINUTE_MS);
  const at = earlierOf(latest, addMillis(times.seenAt, limits.idleMinutes * MINUTE_MS));
  const leftMs = toMillis(at) - toMillis(now);
  if (leftMs <= 0) return null;
  return {
    at,
    latest,
    secondsLeft: Math.floor(leftMs / 1_000),
    extendable: at !== latest,
    hours: limits.absoluteHours,
    endsSoon: toMillis(latest) - toMillis(now) <= SAID_BEFORE_MS,
  };
}

/** Whether a request is worth writing down: a session that is written at each would lose what two requests at a time write. */
export const worthNoting = ({ seenAt }: SessionTimes, now: Instant): boolean =>
  toMillis(now) - toMillis(seenAt) >= MINUTE_MS;
