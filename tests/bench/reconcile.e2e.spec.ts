import { measureReconcile, reconcileReport } from './reconcile';

it('the bench of reconciling serves first, restores every clock behind, and has a figure for each question', async () => {
  const figures = await measureReconcile(150, false);
  expect(figures.clocks).toBeGreaterThanOrEqual(200);
  // commands are decided while clocks are still being restored
  expect(figures.emptied.decisions.length).toBeGreaterThan(0);
  const said = reconcileReport(figures);
  expect(said.match(/^\| (nothing to mend|Temporal emptied)( \| [0-9.]+){4} \|$/gm)).toHaveLength(2);
  expect(said).toMatch(/dry-run: [0-9.]+ s; --each: [0-9.]+ s\nworker at most: [0-9]+ MB .*, [0-9]+ MB/);
}, 300_000);
