import type { Ledger } from '#ledger';
import { fold, type Obligation } from '#obligations';
import { describeRecorded, type DescribedEvent } from './describe-recorded';
import type { NameOf } from './sentences/sentence';

/** One step of an obligation's life: what was recorded, by whom, why, and the state it led to. */
export interface ReplayStep extends DescribedEvent {
  readonly state: Obligation;
}

/** The state at every position of the obligation's stream, with who and why. Empty where there is no such obligation. */
export async function replay(ledger: Ledger, id: string, name?: NameOf): Promise<readonly ReplayStep[]> {
  const events = await ledger.readStream(id);
  return events.flatMap((event, index) => {
    const state = fold(events.slice(0, index + 1));
    return state === null ? [] : [{ ...describeRecorded(event, name), state }];
  });
}
