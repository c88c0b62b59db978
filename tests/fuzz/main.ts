import { parseArgs } from 'node:util';
import { fuzzParts } from './parts';

/**
 * `npm run fuzz [-- PART …] [--runs N] [--seed N]`: generated bad input in full, every part or those named. The same seed
 * makes the same input.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261129' } },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const chosen = fuzzParts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const failed: string[] = [];
  for (const { name, run } of chosen) {
    console.log(`${name}: ${runs} inputs from seed ${seed}`);
    try {
      const tally = await run({ runs, seed });
      for (const [outcome, times] of [...tally].sort((a, b) => b[1] - a[1]))
        console.log(`  ${String(times).padStart(6)}  ${outcome}`);
    } catch (error) {
      failed.push(name);
      console.error(error instanceof Error ? error.message : error);
    }
  }
  console.log(failed.length === 0 ? `${chosen.length} parts hold` : `fails: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 && chosen.length > 0 ? 0 : 1;
}

void main();
