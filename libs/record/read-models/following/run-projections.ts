import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '#record/ledger';
import { beginCheckpoint } from './checkpoints.repository';
import type { FollowingProjection } from './projections';
import { type BatchResult, processBatch } from './process-batch';

export interface FollowOptions {
  /** polling interval in milliseconds; default 250 */
  readonly pollMs?: number;
  /** called when a projection stops, and on a transient failure */
  readonly onFailure: (name: string, failure: Extract<BatchResult, { did: 'stopped' }> | Error) => void;
}

export interface Following {
  /** Resolves once writing has ended. */
  stop(): Promise<void>;
}

/** Delay after a transient failure, in milliseconds. */
const PAUSE = 2_000;

/** Runs projections until stopped, independently of each other. */
export function runProjections(
  ledger: Ledger,
  projections: readonly FollowingProjection[],
  { pollMs = 250, onFailure }: FollowOptions,
): Following {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (ms: number): Promise<unknown> => sleep(ms, undefined, { signal }).catch(() => undefined);

  const follow = async (projection: FollowingProjection): Promise<void> => {
    let begun = false;
    while (!signal.aborted) {
      try {
        if (!begun) await beginCheckpoint(ledger.db, projection.name);
        begun = true;
        const result = await processBatch(ledger, projection);
        if (result.did === 'stopped') onFailure(projection.name, result);
        if (result.did !== 'moved') await wait(pollMs);
      } catch (error) {
        onFailure(projection.name, error instanceof Error ? error : new Error(String(error)));
        await wait(Math.max(pollMs, PAUSE));
      }
    }
  };
  const all = projections.map(follow);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(all);
    },
  };
}
