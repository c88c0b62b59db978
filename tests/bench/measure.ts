import { stopwatch } from '#platform/clock';

export interface Measured {
  /** milliseconds of each call */
  readonly took: readonly number[];
  readonly seconds: number;
}

/** Calls `work` `count` times from `clients` concurrent callers. */
export async function measure(
  clients: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const took: number[] = [];
  let next = 0;
  const elapsed = stopwatch();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < count; index = next++) {
        const taken = stopwatch();
        await work(index);
        took.push(taken());
      }
    }),
  );
  return { took, seconds: elapsed() / 1_000 };
}
