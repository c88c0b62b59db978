import type { RecordedEvent } from '#domain/kernel';
import { type Obligation, evolve, fold, isTriggerStream, loadEvent } from '#domain/obligations';

/** A stream as it was last read or written, folded. */
export interface KnownStream {
  readonly events: readonly RecordedEvent[];
  readonly version: number;
  /** null for a trigger's stream and for one without events */
  readonly obligation: Obligation | null;
}

export const streamOf = (stream: string, events: readonly RecordedEvent[]): KnownStream => ({
  events,
  version: events.at(-1)?.version ?? 0,
  obligation: isTriggerStream(stream) ? null : fold(events),
});

/** The stream after more events, without folding the earlier ones again. */
export const streamAfter = (
  stream: string,
  known: KnownStream,
  recorded: readonly RecordedEvent[],
): KnownStream => ({
  events: [...known.events, ...recorded],
  version: recorded.at(-1)?.version ?? known.version,
  obligation: isTriggerStream(stream)
    ? null
    : recorded.reduce<Obligation | null>((state, event) => evolve(state, loadEvent(event)), known.obligation),
});

const MOST = 500;

/**
 * What this process knows of streams, the latest used last. It may be behind: whoever decides on it must append at its
 * exact version, and must not refuse or find nothing to do without reading again.
 */
export class KnownStreams {
  private readonly known = new Map<string, KnownStream>();

  get(stream: string): KnownStream | undefined {
    return this.known.get(stream);
  }

  set(stream: string, is: KnownStream): void {
    this.known.delete(stream);
    this.known.set(stream, is);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }

  forget(stream: string): void {
    this.known.delete(stream);
  }
}
