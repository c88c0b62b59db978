import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent } from './contract';
import type { LedgerRange } from './events.repository';

export interface FollowOptions {
  /** the last position already seen; 0 for the beginning */
  readonly after: number;
  readonly signal: AbortSignal;
  /** how long to wait when there is no news, in milliseconds; 200 unless told */
  readonly pollMs?: number;
}

const PAGE = 500;

/** Positions are handed out in commit order without gaps, so the next page after the last one seen misses nothing. */
export async function* follow(
  readAll: (range: LedgerRange) => Promise<readonly RecordedEvent[]>,
  { after, signal, pollMs = 200 }: FollowOptions,
): AsyncGenerator<RecordedEvent> {
  let seen = after;
  while (!signal.aborted) {
    const page = await readAll({ after: seen, limit: PAGE });
    for (const event of page) {
      yield event;
      seen = event.position;
    }
    if (page.length < PAGE) await sleep(pollMs, undefined, { signal }).catch(() => undefined);
  }
}
