import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  readonly withinMs?: number;
  readonly everyMs?: number;
  /** what was waited for, for the message */
  readonly what?: string;
}

/** Waits until something is so. @throws Error where it does not come true in time, half a minute unless told */
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
