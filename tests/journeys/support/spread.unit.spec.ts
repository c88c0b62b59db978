import { everyRun, pairsOf, pairwiseRuns } from './spread';

const factors = {
  role: ['official', 'approver', 'auditor', 'administrator'],
  language: ['en', 'cy'],
  keyboard: [false, true],
  scripts: [true, false],
  width: [1280, 375],
} as const;

it('brings every two values together in a fraction of the runs', () => {
  const every = everyRun(factors);
  const few = pairwiseRuns(factors);
  expect(every).toHaveLength(64);
  expect(new Set(few.flatMap(pairsOf))).toEqual(new Set(every.flatMap(pairsOf)));
  expect(few.length).toBeLessThanOrEqual(12);
});

it('leaves a pair out where a run is taken away that alone has it', () => {
  const [, ...rest] = pairwiseRuns({ role: ['a', 'b'], language: ['en', 'cy'] });
  expect(new Set(rest.flatMap(pairsOf)).size).toBe(3);
});
