import type { RecordedEvent } from '#domain/kernel';
import { type Obligation, evolve, loadEvent } from '#domain/obligations';
import { type DescribedEvent, describeRecorded } from './narration/describe-event';
import { type NameOf, namedFrom } from './narration/names';

/** One step in an obligation's history: the event, by whom, why, and the resulting state. */
export interface ReplayStep extends DescribedEvent {
  readonly state: Obligation;
}

/** The state at every position of the obligation's stream, with who and why. */
export function statesOf(stream: readonly RecordedEvent[], name?: NameOf): readonly ReplayStep[] {
  let state: Obligation | null = null;
  const names = namedFrom(stream, name);
  return stream.map((event) => {
    state = evolve(state, loadEvent(event));
    return { ...describeRecorded(event, names), state };
  });
}
