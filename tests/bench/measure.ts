export interface Measured {
  /** milliseconds of each call */
  readonly took: readonly number[];
  readonly seconds: number;
}

/** Calls `work` `count` times from `clients` callers at once, each its next as soon as its last is answered. */
export async function measure(
  clients: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < count; index = next++) {
        const start = performance.now();
        await work(index);
        took.push(performance.now() - start);
      }
    }),
  );
  return { took, seconds: (performance.now() - began) / 1_000 };
}
