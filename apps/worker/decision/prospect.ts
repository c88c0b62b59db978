import type { HolidayCalendar } from '#calendars';
import type { Instant } from '#kernel';
import type { RecordedEvent } from '#ledger';
import { fold, hasEnded, isTriggerStream, nextWakeAt, type Obligation } from '#obligations';

/** What a stream's events say, as far as its clock and its mail need it. */
export interface StreamState {
  /** null for a trigger's stream and for one without events */
  readonly obligation: Obligation | null;
  readonly nextDueAt: Instant | null;
  /** nothing will come of itself any more */
  readonly ended: boolean;
}

/** Folds a stream. A trigger's own has no agenda: it ends with each command. */
export function streamState(
  stream: string,
  events: readonly RecordedEvent[],
  calendar: HolidayCalendar,
): StreamState {
  const obligation = isTriggerStream(stream) ? null : fold(events);
  if (obligation === null) return { obligation, nextDueAt: null, ended: true };
  return {
    obligation,
    nextDueAt: nextWakeAt(obligation, calendar),
    ended: hasEnded(obligation, calendar),
  };
}
