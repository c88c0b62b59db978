import type { RecordedEvent } from '#kernel';
import { evolve, loadEvent, type Obligation } from '#obligations';
import { describeRecorded, type DescribedEvent } from './describe-recorded';
import type { NameOf } from './sentences/sentence';

/** One step of an obligation's life: what was recorded, by whom, why, and the state it led to. */
export interface ReplayStep extends DescribedEvent {
  readonly state: Obligation;
}

/** The state at every position of the obligation's stream, with who and why. */
export function statesOf(stream: readonly RecordedEvent[], name?: NameOf): readonly ReplayStep[] {
  let state: Obligation | null = null;
  return stream.map((event) => {
    state = evolve(state, loadEvent(event));
    return { ...describeRecorded(event, name), state };
  });
}
