import { type DecisionBench, measureWays, openDecisionBench } from './decision';

let bench: DecisionBench;

beforeAll(async () => {
  bench = await openDecisionBench();
}, 180_000);

afterAll(() => bench.close(), 60_000);

it('the bench of a decision goes every way, and has a figure for each', async () => {
  const table = await measureWays(bench.ways, { clients: 2, calls: 4, rounds: 1 });
  for (const way of Object.keys(bench.ways))
    // times, then processor time
    expect(table.match(new RegExp(`${way} +\\|( +[0-9.]+ \\|){4,}`, 'g'))).toHaveLength(2);
}, 120_000);
