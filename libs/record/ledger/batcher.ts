import { setImmediate as endOfTick } from 'node:timers/promises';

/** The limits of a batch; an item above the weight is sent alone. */
export interface BatchLimits<Item> {
  readonly items: number;
  readonly weight: number;
  readonly weightOf: (item: Item) => number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Batches items that arrive while the previous batch is in progress, in order of arrival. A batch
 * that fails as a whole is retried in halves, so that only items that fail alone are rejected:
 * sending must be idempotent.
 */
export function createBatcher<Item, Answer>(
  send: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  limits: BatchLimits<Item>,
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let underWay = false;

  const nextBatch = (): Waiting<Item, Answer>[] => {
    let weight = 0;
    const beyond = waiting.findIndex(({ item }, index) => {
      weight += limits.weightOf(item);
      return index > 0 && (index >= limits.items || weight > limits.weight);
    });
    return waiting.splice(0, beyond === -1 ? waiting.length : beyond);
  };

  const settle = async (batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await send(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer?.status === 'fulfilled') resolve(answer.value);
        else reject(answer?.reason);
      });
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error);
      const half = batch.length >> 1;
      await settle(batch.slice(0, half));
      await settle(batch.slice(half));
    }
  };

  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      // callers just answered may call again within this turn of the event loop
      await endOfTick();
      await settle(nextBatch());
    }
    underWay = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay) return;
      underWay = true;
      void sendAll();
    });
}
