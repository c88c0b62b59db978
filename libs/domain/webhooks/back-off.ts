import { type Instant, addMillis, sha256Hex, toMillis } from '#domain/kernel';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After the first attempt, the second … : about three days, as the Standard Webhooks specification asks. */
const DELAYS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** So many attempts are made of one message before it is given up. */
export const MOST_ATTEMPTS = DELAYS_MS.length + 1;

/** The longest that a receiver’s Retry-After is waited for. */
const MOST_RETRY_AFTER_MS = 24 * HOUR;

/** A receiver that has accepted nothing for so long is disabled. */
const DISABLED_AFTER_MS = 5 * 24 * HOUR;

/** From 0.95 to 1.05, the same for the same attempt: receivers that were away are not all asked at once. */
const spread = (seed: string): number =>
  0.95 + (Number.parseInt(sha256Hex(seed).slice(0, 8), 16) / 0xffffffff) * 0.1;

export interface FailedAttempt {
  /** how many were made of it, this one included */
  readonly attempts: number;
  readonly messageId: string;
  /** when it ended */
  readonly at: Instant;
  /** how long the receiver asked to be left alone; null where it did not */
  readonly retryAfterMs: number | null;
}

/** When a message that was not accepted is sent again; null where it is given up. */
export function nextAttemptAt({ attempts, messageId, at, retryAfterMs }: FailedAttempt): Instant | null {
  const delay = DELAYS_MS[attempts - 1];
  if (delay === undefined) return null;
  const planned = Math.round(delay * spread(`${messageId}/${attempts}`));
  return addMillis(at, Math.max(planned, boundedRetryAfter(retryAfterMs)));
}

const boundedRetryAfter = (given: number | null): number =>
  given === null || !(given > 0) ? 0 : Math.round(Math.min(given, MOST_RETRY_AFTER_MS));

/** From so many failures in a row on, a receiver is asked by one message at a time and ever less often. */
const FAILURES_BEFORE_REST = 5;
const MOST_REST_MS = HOUR;

/** Whether it has failed so often in a row that it is more than a moment’s trouble. */
export const isAway = (failuresInRow: number): boolean => failuresInRow >= FAILURES_BEFORE_REST;

/** How many messages a receiver that failed so often in a row is sent at once. */
export const messagesAtOnce = (failuresInRow: number): number => (isAway(failuresInRow) ? 1 : 4);

/** Until when a receiver is left alone altogether after a failure; null where other messages go on. */
export function restsUntil(
  failuresInRow: number,
  at: Instant,
  { retryAfterMs }: Pick<FailedAttempt, 'retryAfterMs'>,
): Instant | null {
  const beyond = failuresInRow - FAILURES_BEFORE_REST;
  const own = beyond < 0 ? 0 : Math.min(5 * SECOND * 2 ** Math.min(beyond, 20), MOST_REST_MS);
  const rest = Math.max(own, boundedRetryAfter(retryAfterMs));
  return rest === 0 ? null : addMillis(at, rest);
}

/** Whether a receiver that has failed since then, with nothing accepted between, is disabled. */
export const isDisabledBy = (failingSince: Instant, now: Instant): boolean =>
  toMillis(now) - toMillis(failingSince) >= DISABLED_AFTER_MS;
