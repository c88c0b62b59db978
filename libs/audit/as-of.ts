import { dateInWales, isCalendarDate, type CalendarDate } from '#kernel';
import type { RecordedEvent } from '#kernel';
import { fold, type Obligation } from '#obligations';
import { eventsAt } from './events-at';
import type { Point } from './point';

/** An obligation as it was known at one time about another. */
export interface StateAt {
  readonly state: Obligation;
  /** the events that made it, in the order recorded */
  readonly events: readonly RecordedEvent[];
  /** it was put on the register only after the day asked about */
  readonly registeredLater: boolean;
  /** the day in Wales by which it is to be judged; null: today */
  readonly judgedOn: CalendarDate | null;
}

function judgedOn({ known, effective }: Point, events: readonly RecordedEvent[]): CalendarDate | null {
  if (effective !== undefined) return isCalendarDate(effective) ? effective : dateInWales(effective);
  if (known === undefined) return null;
  const at = typeof known === 'number' ? events.at(-1)?.recordedAt : known;
  return at === undefined ? null : dateInWales(at);
}

/**
 * An obligation as known at a position or instant, as effective on a day, or both together: what was known then about
 * that day. A correction is an event: before it, the old value is read. Null where there was nothing yet.
 * @param stream the whole stream, oldest first
 */
export function stateAt(stream: readonly RecordedEvent[], point: Point): StateAt | null {
  const events = eventsAt(stream, point);
  const state = fold(events);
  if (state === null) return null;
  const registeredLater = eventsAt(events.slice(0, 1), point).length === 0;
  return { state, events, registeredLater, judgedOn: judgedOn(point, events) };
}
