import { type Instant, addMillis } from '#domain/kernel';

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;

/** The back-off after the n-th failed attempt: 1, 2, 4 … minutes, at most an hour. */
export const retryAt = (now: Instant, attempt: number): Instant =>
  addMillis(now, Math.min(MINUTE * 2 ** Math.min(attempt - 1, 10), LONGEST));
