import { measureRegister, registerReport } from './register';

/** Pages of registers of a thousand, of eleven thousand and of a hundred thousand entries. Run by `npm run bench:register`. */
const SIZES = [1_000, 11_000, 100_000];
/** Other sizes and fewer rounds, for whoever mends one page. */
const sizes = process.env['CYLCH_BENCH_SIZES']?.split(',').map(Number) ?? SIZES;
const rounds = Number(process.env['CYLCH_BENCH_ROUNDS'] ?? 40);

it('measures', async () => {
  const figures = [];
  for (const size of sizes) figures.push(await measureRegister(size, rounds));
  process.stdout.write(registerReport(figures));
  const [small, large] = [figures[0], figures.at(-1)];
  expect((large?.p95 ?? 0) / (small?.p95 ?? 1)).toBeLessThanOrEqual(2);
}, 3_600_000);
