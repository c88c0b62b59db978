import { heartbeat } from '@temporalio/activity';

const BEAT_MS = 5_000;

/** Runs work as an activity that shows every few seconds that it lives: silence is how a dead worker is noticed. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
