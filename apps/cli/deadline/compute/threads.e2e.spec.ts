import { ukBankHolidays } from '#domain/shipped-holidays';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answersWith } from './answer-lines';

const answerLines = answersWith(ukBankHolidays);

const program = join(__dirname, '../../../../dist/apps/cli/main.js');

/** `cylch deadline compute` as built, with the lines on its standard input. */
function compute(lines: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = spawn(process.execPath, [program, 'deadline', 'compute'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stdin.end(lines.join('\n'));
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out).toString() })),
  );
}

/** Twenty working days from each day of nine years, some beyond what is published. */
const questions = Array.from({ length: 3300 }, (_, ahead) => {
  const date = new Date(Date.UTC(2020, 0, 1 + ahead)).toISOString().slice(0, 10);
  return JSON.stringify({ id: `case ${ahead}`, duty: 'D30', anchors: { 'request-received': { date } } });
});

it('the built program gives on all cores, in order, what one thread gives', async () => {
  if (!existsSync(program)) throw new Error('this test runs the built program: run `npm run build` first');
  const { code, out } = await compute([...questions, 'no question']);
  expect(code).toBe(1);
  expect(out).toBe(Buffer.from(answerLines([...questions, 'no question']).bytes).toString());
}, 60_000);

it('a question is answered while the asker waits for it', async () => {
  const child = spawn(process.execPath, [program, 'deadline', 'compute'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ask = (line: string) => {
    child.stdin.write(`${line}\n`);
    return new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
  };
  expect(await ask('{"id":"first","duty":"D2"}')).toContain('"id":"first"');
  expect(await ask('{"id":"second","duty":"D2"}')).toContain('"id":"second"');
  child.stdin.end();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
}, 60_000);
