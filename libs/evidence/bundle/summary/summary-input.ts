import type { CalendarDate, Instant, Language, RecordedEvent } from '#domain/kernel';
import type { Manifest } from '../format/manifest';

/** What a summary is made of. */
export interface SummaryInput {
  readonly about: Omit<Manifest, 'files' | 'pinned'>;
  readonly pinned: Manifest['pinned'];
  /** in the order of their positions; null where there are too many to tell one by one */
  readonly events: readonly RecordedEvent[] | null;
  /** how many of each stream */
  readonly counts: ReadonlyMap<string, number>;
  /** rising */
  readonly checkpointSizes: readonly number[];
  /** sizes of the checkpoints that an authority stamped */
  readonly stampedSizes: readonly number[];
  readonly keys: readonly string[];
}

/** A summary is told once in each language. */
export interface SummaryContext extends SummaryInput {
  readonly language: Language;
  readonly madeAt: Instant;
  /** the day in Wales on which it was made */
  readonly today: CalendarDate;
}
