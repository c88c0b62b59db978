import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
  /** the awaited condition, for the message */
  readonly what?: string;
}

/** Waits for a condition. @throws Error on timeout, default half a minute */
export async function eventually(
  is: () => boolean | Promise<boolean>,
  { withinMs = 30_000, everyMs = 50, what = 'it' }: Patience = {},
): Promise<void> {
  for (let waited = 0; waited < withinMs; waited += everyMs) {
    if (await is()) return;
    await sleep(everyMs);
  }
  throw new Error(`${what} did not come true in ${withinMs / 1_000} seconds`);
}
