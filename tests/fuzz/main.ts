import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { fuzzParts } from './parts';

const ENTRIES = 'entries';

const NAMES = [ENTRIES, ...fuzzParts.map(({ name }) => name)];

/** Entries and commands are asked of the API on a database of the tests: a spec, with more of them. */
const throughPostgres = ({ runs, seed }: { readonly runs: string; readonly seed: string }) =>
  spawnSync(process.execPath, ['infra/bootstrap/test.js', 'tests/fuzz/entries.int.spec.ts'], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
  });

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
  const failed = positionals.filter((name) => !NAMES.includes(name));
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
  if (positionals.length === 0 || positionals.includes(ENTRIES)) {
    const { status } = throughPostgres(values);
    if (status !== 0) failed.push(ENTRIES);
  }
  console.log(failed.length === 0 ? 'All of it holds' : `fails: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void main();
