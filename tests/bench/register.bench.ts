import { linesBeyond, measureRegister, registerReport } from './register';

/** Pages of registers of a thousand, of eleven thousand and of a hundred thousand entries. Run by `npm run bench:register`. */
const SIZES = [1_000, 11_000, 100_000];
/** Other sizes and fewer rounds, for whoever mends one page. */
const sizes = process.env['CYLCH_BENCH_SIZES']?.split(',').map(Number) ?? SIZES;
const rounds = Number(process.env['CYLCH_BENCH_ROUNDS'] ?? 40);

it('measures: no page of the largest register takes more than twice as long as of the smallest', async () => {
  const figures = await measureRegister(sizes, rounds);
  process.stdout.write(registerReport(figures));
  expect(linesBeyond(2, figures)).toEqual([]);
}, 3_600_000);
