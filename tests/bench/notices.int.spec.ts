import { measureNotices, noticesReport } from './notices';
import { linesBeyond, measureRegister, registerReport } from './register';

it('the bench of notices compares every mail of every entry, answers health beside it, and has a figure for each question', async () => {
  const figures = await measureNotices(120);
  expect(figures).toMatchObject({ entries: 120, mails: 120, findings: 0 });
  expect(figures.health.during.length).toBeGreaterThan(1);
  const said = noticesReport(figures);
  expect(said).toMatch(/comparison: [0-9.]+ s; listed: [0-9.]+ s; of one entry: [0-9.]+ s/);
  expect(said).toMatch(/beside a comparison [0-9]+ and [0-9]+ ms\nheap: [0-9]+ MB before, at most [0-9]+ MB/);
}, 120_000);

it('the bench of the register draws every page of it, and has a figure for each', async () => {
  const figures = await measureRegister([154], 1);
  expect(linesBeyond(0, figures)).toHaveLength(Object.keys(figures.questions).length);
  expect(registerReport(figures)).toMatch(
    /first page +[0-9.]+ +[0-9.]+\n(.*[0-9.]+\n)+home of an official +[0-9.]+ +[0-9.]+\n(.*[0-9.]+\n)+of the register, all together +[0-9.]+ +[0-9.]+\n/,
  );
}, 120_000);
