import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const STEP_MS = 50;

/** Waits until something is so. @throws Error where it does not come true in time */
export async function eventually(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    if (await is()) return;
    await sleep(STEP_MS);
  }
  throw new Error(`it did not come true in ${PATIENCE_MS / 1_000} seconds`);
}
