type Factors = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** One value of each factor. */
export type Run<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Every combination. */
export const everyRun = <F extends Factors>(factors: F): readonly Run<F>[] =>
  Object.entries(factors).reduce<readonly Run<F>[]>(
    (runs, [name, values]) => runs.flatMap((run) => values.map((value) => ({ ...run, [name]: value }))),
    [{} as Run<F>],
  );

/** The pairs of values that a run brings together. */
export function pairsOf(run: Readonly<Record<string, unknown>>): readonly string[] {
  const values = Object.entries(run).map(([name, value]) => `${name}=${String(value)}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}

/** Few combinations, in which every value of a factor meets every value of every other: the greedy ones. */
export function pairwiseRuns<F extends Factors>(factors: F): readonly Run<F>[] {
  const every = everyRun(factors);
  const missing = new Set(every.flatMap(pairsOf));
  const chosen: Run<F>[] = [];
  while (missing.size > 0) {
    const gain = (run: Run<F>): number => pairsOf(run).filter((pair) => missing.has(pair)).length;
    const best = every.reduce((before, run) => (gain(run) > gain(before) ? run : before));
    chosen.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return chosen;
}
