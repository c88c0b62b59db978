import { type DecisionBench, measureWays, openDecisionBench } from './decision';

/**
 * A decision from HTTP request to recorded event, compared with a bare Temporal update with an empty local activity: same
 * server, same run, separate processes. Run by `npm run bench:decision`, after `npm run build`.
 */

let bench: DecisionBench;

beforeAll(async () => {
  bench = await openDecisionBench();
}, 180_000);

afterAll(() => bench.close(), 60_000);

it('measures', async () => {
  for (const [clients, calls, rounds] of [
    [1, 16, 14],
    [40, 120, 5],
  ] as const)
    process.stdout.write(await measureWays(bench.ways, { clients, calls, rounds }));
}, 600_000);
