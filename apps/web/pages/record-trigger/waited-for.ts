import { loadObligations } from '../../obligation';
import type { WebServices } from '../../services';

export interface WaitedFor {
  readonly trigger: string;
  /** how many entries wait for it */
  readonly waiting: number;
}

/** The events that entries of the register wait for and that have not reached them yet. */
export async function waitedFor(services: WebServices): Promise<readonly WaitedFor[]> {
  const waiting = (await loadObligations(services))
    .filter(({ status }) => status === 'open')
    .flatMap(({ definition, triggersReached }) =>
      definition.triggers.filter(
        (trigger) => !triggersReached.some((reached) => reached.trigger === trigger),
      ),
    );
  return [...new Set(waiting)]
    .toSorted()
    .map((trigger) => ({ trigger, waiting: waiting.filter((other) => other === trigger).length }));
}
