import type { CalendarDate, Instant, Language, RecordedEvent } from '#domain/kernel';
import type { Manifest } from '../format/manifest';
import type { CalendarOf } from './pinned-lists';
import type { SummaryNames } from './summary-names';

export interface SummaryInput extends SummaryNames {
  readonly about: Omit<Manifest, 'files' | 'pinned'>;
  readonly pinned: Manifest['pinned'];
  /** by position; null where there are too many to list */
  readonly events: readonly RecordedEvent[] | null;
  /** number of events by stream */
  readonly counts: ReadonlyMap<string, number>;
  /** rising */
  readonly checkpointSizes: readonly number[];
  /** sizes of the time-stamped checkpoints */
  readonly stampedSizes: readonly number[];
  readonly keys: readonly string[];
  readonly calendarOf: CalendarOf;
}

/** The summary in one language. */
export interface SummaryContext extends SummaryInput {
  readonly language: Language;
  readonly madeAt: Instant;
  /** the day in Wales on which it was made */
  readonly today: CalendarDate;
}
