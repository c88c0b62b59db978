import fc from 'fast-check';

/** One kind of bad input: how it is made from a seed, and what must hold of each. A part is one file, listed in `parts.ts`. */
export interface FuzzPart<Input> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** @throws what does not hold; returns what became of the input, for the tally */
  readonly check: (input: Input) => string | Promise<string>;
}

interface FuzzRun {
  readonly seed: number;
  readonly runs: number;
}

/** A part whatever its inputs are: a list holds parts of several kinds. */
export interface AnyFuzzPart {
  readonly name: string;
  /** how often each outcome was met. @throws the shortest input for which something does not hold, with the way to it */
  readonly run: (how: FuzzRun) => Promise<ReadonlyMap<string, number>>;
}

export const fuzzPart = <Input>({ name, inputs, check }: FuzzPart<Input>): AnyFuzzPart => ({
  name,
  run: async ({ seed, runs }) => {
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const outcome = await check(input);
        tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
      }),
      { seed, numRuns: runs },
    );
    return tally;
  },
});
