import { stopwatch } from '#platform/clock';
import { type Program, processorTime } from './processor-time';

export interface Measured {
  /** milliseconds of each call */
  readonly took: readonly number[];
  readonly seconds: number;
  /** milliseconds of processor time of each program */
  readonly processor: ReadonlyMap<Program, number>;
}

/** Calls `work` `count` times from `clients` concurrent callers. */
export async function measure(
  clients: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const took: number[] = [];
  let next = 0;
  const before = processorTime();
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
  const seconds = elapsed() / 1_000;
  const processor = new Map(
    [...processorTime()].map(([program, ms]) => [program, ms - (before.get(program) ?? 0)] as const),
  );
  return { took, seconds, processor };
}
