import { importReport, measureImport } from './import';

/** Ten thousand rows into a local stack, beside five hundred by an update each. Run by `npm run bench:import`, after `npm run build`. */
const rows = Number(process.env['CYLCH_BENCH_ROWS'] ?? 10_000);
const few = Number(process.env['CYLCH_BENCH_FEW'] ?? 500);

it('measures', async () => {
  process.stdout.write(importReport(await measureImport(rows, few)));
}, 1_800_000);
