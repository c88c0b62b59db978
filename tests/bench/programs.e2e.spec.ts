import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

/** The output of a bench, with few rounds. */
async function saidBy(...args: readonly string[]): Promise<string> {
  const program = args.map((arg) => (arg.endsWith('.cjs') ? join(__dirname, arg) : arg));
  return (await promisify(execFile)(process.execPath, program, { cwd: root })).stdout;
}

const FIGURE = '[0-9][0-9,.]*';

it('the bench of the deadline calculator has a figure for each of its questions', async () => {
  const said = await saidBy('deadlines/bench.cjs', '--once');
  expect(said).toMatch(new RegExp(`100 obligations over ten years \\(${FIGURE} days\\): ${FIGURE} s`));
  expect(said).toMatch(new RegExp(`workings: ${FIGURE} answers a second`));
  expect(said.match(new RegExp(`ours ${FIGURE} ms, rrule-temporal left out`, 'g'))).toHaveLength(2);
});

it('the bench of `deadline compute` has a figure for each batch', async () => {
  const said = await saidBy('deadlines/compute.cjs', '--once');
  const batch = new RegExp(
    `: ${FIGURE} s, ${FIGURE} a second; ${FIGURE} bytes an answer, .*ratio ${FIGURE}`,
    'g',
  );
  expect(said.match(batch)).toHaveLength(6);
});

it('the bench of the ledger runs every scenario on ours and on the floor, and verifies', async () => {
  const said = await saidBy('ledger/bench.cjs', '--once');
  const rate = new RegExp(`^\\| [^|]+ \\| ${FIGURE} \\| ${FIGURE} \\(${FIGURE}\\) \\|$`, 'gm');
  expect(said.match(rate)).toHaveLength(7);
  expect(said).toMatch(new RegExp(`^\\| Cylch \\| ${FIGURE} \\| ${FIGURE} \\| \\d+ \\|$`, 'm'));
  expect(said).toMatch(new RegExp(`verify of ${FIGURE} rows \\(${FIGURE} a second\\)`));
});

it('the bench of verification has a figure for what it does and for what it is held against', async () => {
  const said = await saidBy('ledger/verify.cjs', '1000', '1');
  expect(said.match(new RegExp(`^\\| [^|]+ \\| ${FIGURE} \\| ${FIGURE} \\|$`, 'gm'))).toHaveLength(4);
});
