import { addMillis, type Instant } from '#kernel';

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;

/** When to try again after the n-th attempt failed: 1, 2, 4 … minutes later, never more than an hour. */
export const retryAt = (now: Instant, attempt: number): Instant =>
  addMillis(now, Math.min(MINUTE * 2 ** Math.min(attempt - 1, 10), LONGEST));
