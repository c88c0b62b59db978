import { fromMillis, type Instant } from '#kernel';

/** The command line's clock. */
export const now = (): Instant => fromMillis(Date.now());
