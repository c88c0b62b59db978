import { measureRegister, registerReport } from './register';

/** Pages of a register of a thousand entries and of a hundred thousand. Run by `npm run bench:register`. */
const SIZES = [1_000, 100_000];

it('measures', async () => {
  const figures = [];
  for (const size of SIZES) figures.push(await measureRegister(size, 40));
  process.stdout.write(registerReport(figures));
  const [small, large] = figures;
  expect((large?.p95 ?? 0) / (small?.p95 ?? 1)).toBeLessThanOrEqual(2);
}, 3_600_000);
