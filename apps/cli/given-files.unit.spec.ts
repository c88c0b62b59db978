import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { clockAt } from '../../tests/support/clock';
import { run } from './program';

const folder = mkdtempSync(join(tmpdir(), 'cylch-given-'));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync('/dev/zero', at('endless'));
  writeFileSync(at('sparse'), '');
  truncateSync(at('sparse'), 2 ** 42);
  writeFileSync(at('not-json'), '{');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function cylch(args: readonly string[], input = Readable.from([])) {
  let err = '';
  const code = await run(args, {
    out: () => undefined,
    err: (text) => void (err += text),
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: { DATABASE_URL: 'postgres://127.0.0.1:1/none', CYLCH_DATA: folder },
    input,
  });
  return { code, err };
}

/** Every command that reads a file which somebody hands in, with its exit code. */
const COMMANDS = [
  ['audit check-proof FILE', 2],
  ['audit check-proof --entry FILE', 2],
  ['audit check-proof --key FILE', 2],
  ['audit verify --key FILE', 2],
  ['audit verify --checkpoint FILE', 2],
  ['audit verify --tsa-root FILE', 2],
  ['calendar update FILE', 1],
  ['deadline explain FILE', 1],
  ['import FILE', 1],
  ['erasures replay FILE', 1],
] as const;

describe.each([
  ['pipe', 'it is a pipe'],
  ['endless', 'it is a device'],
  ['sparse', 'it has 4398046511104 bytes'],
])('a file that is handed in and is %s', (name, words) => {
  it.each(COMMANDS)('is named by cylch %s, which ends with %d', async (command, code) => {
    const answer = await cylch(command.split(' ').map((arg) => (arg === 'FILE' ? at(name) : arg)));
    expect(answer).toEqual({ code, err: expect.stringContaining(at(name)) as string });
    expect(answer.err).toContain(words);
  });
});

it('standard input without an end is not read to it', async () => {
  const piece = Buffer.alloc(2 ** 20, 'x');
  const endless = Readable.from(
    (function* () {
      for (;;) yield piece;
    })(),
  );
  const answer = await cylch(['audit', 'check-proof'], endless);
  expect(answer).toEqual({
    code: 2,
    err: expect.stringContaining('Standard input holds more than') as string,
  });
});

it('a list that is not JSON is named', async () => {
  const answer = await cylch(['calendar', 'update', at('not-json')]);
  expect(answer).toEqual({
    code: 1,
    err: expect.stringContaining(`${at('not-json')} is not JSON`) as string,
  });
});

it.each(['nowhere', 'not-json'])(
  'a bundle that is no folder is no evidence of anything: %s',
  async (name) => {
    const answer = await cylch(['audit', 'verify', at(name)]);
    expect(answer).toEqual({ code: 2, err: expect.stringContaining('There is no folder') as string });
  },
);
