export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
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
  const seconds = (performance.now() - began) / 1_000;
  took.sort((one, other) => one - other);
  const at = (share: number): number =>
    took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), perSecond: count / seconds };
}
