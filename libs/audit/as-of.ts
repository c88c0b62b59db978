import type { Ledger, RecordedEvent } from '#ledger';
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
}

/** As `asOf`, of events that are already at hand: the whole stream, oldest first. */
export function stateAt(stream: readonly RecordedEvent[], point: Point): StateAt | null {
  const events = eventsAt(stream, point);
  const state = fold(events);
  if (state === null) return null;
  return { state, events, registeredLater: eventsAt(events.slice(0, 1), point).length === 0 };
}

/**
 * An obligation as known at a position or instant, as effective on a day, or both together: what was known then about
 * that day. A correction is an event: before it, the old value is read. Null where there was nothing yet.
 */
export const asOf = async (ledger: Ledger, id: string, point: Point): Promise<StateAt | null> =>
  stateAt(await ledger.readStream(id), point);
