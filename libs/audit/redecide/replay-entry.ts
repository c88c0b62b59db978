import type { RecordedEvent } from '#ledger';

/** A record as a replay takes it: from the ledger, or from a bundle without keys or database. */
export interface ReplayEntry {
  /** opened; what is hidden or damaged stands as a tombstone */
  readonly event: RecordedEvent;
  /** why some of its words cannot be read though nothing is wrong; null where all can */
  readonly hidden: 'erased' | 'sealed' | null;
  /** what of it is not what was recorded, as JSON pointers; empty where all is */
  readonly damaged: readonly string[];
}

/** What a replay reads. */
export interface ReplaySource {
  /** in order of position: the whole ledger, or one stream of it */
  readonly entries: AsyncIterable<ReplayEntry> | Iterable<ReplayEntry>;
  /** a stream's records before a position, oldest first: asked for where another core takes over a stream */
  readonly before: (stream: string, position: number) => Promise<readonly ReplayEntry[]>;
}
