import type { RecordedEvent } from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  evolve,
  evolveFact,
  fold,
  foldFact,
  isFactStream,
  loadEvent,
} from '#domain/obligations';

/** A stream as it was last read or written, folded. */
export interface CachedStream {
  readonly events: readonly RecordedEvent[];
  readonly version: number;
  /** null for a fact's stream and for one without events */
  readonly obligation: Obligation | null;
  /** null for an obligation's stream and for one without events */
  readonly fact: Fact | null;
}

export const streamOf = (stream: string, events: readonly RecordedEvent[]): CachedStream => ({
  events,
  version: events.at(-1)?.version ?? 0,
  obligation: isFactStream(stream) ? null : fold(events),
  fact: isFactStream(stream) ? foldFact(events) : null,
});

/** The stream after more events, without folding the earlier ones again. */
export const streamAfter = (
  stream: string,
  known: CachedStream,
  recorded: readonly RecordedEvent[],
): CachedStream => ({
  events: [...known.events, ...recorded],
  version: recorded.at(-1)?.version ?? known.version,
  ...(isFactStream(stream)
    ? { obligation: null, fact: recorded.map(loadEvent).reduce<Fact | null>(evolveFact, known.fact) }
    : {
        obligation: recorded.map(loadEvent).reduce<Obligation | null>(evolve, known.obligation),
        fact: null,
      }),
});

const MOST = 500;

/**
 * What this process knows of streams, the latest used last. It may be behind: whoever decides on it must append at its
 * exact version, and must not refuse or find nothing to do without reading again.
 */
export class StreamCache {
  private readonly known = new Map<string, CachedStream>();

  get(stream: string): CachedStream | undefined {
    return this.known.get(stream);
  }

  set(stream: string, is: CachedStream): void {
    this.known.delete(stream);
    this.known.set(stream, is);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }
}
