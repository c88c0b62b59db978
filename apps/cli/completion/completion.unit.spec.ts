import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { clockAt } from '../../../tests/support/clock';
import { run } from '../program';
import { commandTree } from './command-tree';
import { shells } from './shells';

const folder = mkdtempSync(join(tmpdir(), 'cylch-completion-'));
writeFileSync(join(folder, 'register.yaml'), '');
afterAll(() => rmSync(folder, { recursive: true }));

async function scriptOf(shell: string): Promise<string> {
  let out = '';
  const around = { environment: {}, clock: () => clockAt('2026-11-24T10:00:00Z'), input: process.stdin };
  const code = await run(['completion', shell], {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    ...around,
  });
  expect(code).toBe(0);
  return out;
}

/** What bash would offer after these words, the last of which is being typed. */
function offeredBy(script: string, ...words: readonly string[]): readonly string[] {
  const typed = ['cylch', ...words].map((word) => `'${word}'`).join(' ');
  const asked = `${script}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _cylch; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const text = execFileSync('bash', ['--norc', '-c', asked], { encoding: 'utf8', cwd: folder });
  return text.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  let script: string;
  beforeAll(async () => {
    script = await scriptOf('bash');
  });

  it.each<[string[], string[], string[]]>([
    [[''], ['import', 'show', 'audit', 'completion', 'help'], ['states']],
    [['sho'], ['show'], ['import']],
    [['audit', ''], ['states', 'bundle', 'scope'], ['show']],
    [['audit', 'scope', ''], ['list', 'set', 'end'], ['states']],
    [['audit', 'scope', 'set', 'somebody', '--'], ['--kind', '--reason', '--json'], ['--known']],
    [['--json', '--data', 'audit', 'ladder', 'k'], ['kind'], ['show']],
    [['--language', ''], ['cy', 'en'], ['import']],
    [['show', 'x', '--language', '=', 'c'], ['cy'], ['en']],
    [['completion', ''], ['bash', 'zsh', 'fish'], []],
    [['import', 'reg'], ['register.yaml'], []],
    [['fact', 'record', 'x', '--calendar', 'reg'], ['register.yaml'], []],
    [['show', ''], [], ['import', 'show']],
  ])('after %j', (words, offered, not) => {
    const found = offeredBy(script, ...words);
    expect(found).toEqual(expect.arrayContaining(offered));
    for (const each of not) expect(found).not.toContain(each);
  });
});

it('offers a command from the moment it is added, at any depth', () => {
  const program = new Command('cylch').option('--json', 'json');
  const group = program.command('group').description('a group');
  group
    .command('added <file>')
    .description('new')
    .option('-o, --out <file>', 'where')
    .option('--as <one|two>', 'how');
  const tree = commandTree(program);
  const script = shells['bash']?.(tree) ?? '';
  expect(offeredBy(script, 'g')).toEqual(['group']);
  expect(offeredBy(script, 'group', 'a')).toEqual(['added']);
  expect(offeredBy(script, 'group', 'added', '--')).toEqual(
    expect.arrayContaining(['--out', '--as', '--json']),
  );
  expect(offeredBy(script, 'group', 'added', '--as', '')).toEqual(['one', 'two']);
  expect(offeredBy(script, 'group', 'added', '-o', 'reg')).toEqual(['register.yaml']);
  for (const shell of ['zsh', 'fish']) expect(shells[shell]?.(tree)).toContain('added');
});

it.each(['zsh', 'fish'])('%s takes the script, where that shell is at hand', async (shell) => {
  const script = await scriptOf(shell);
  const file = join(folder, `cylch.${shell}`);
  writeFileSync(file, script);
  const { error, status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
  expect([error === undefined ? status : 0, error === undefined ? stderr : '']).toEqual([0, '']);
});

it('knows no other shell', async () => {
  let err = '';
  const around = { environment: {}, clock: () => clockAt('2026-11-24T10:00:00Z'), input: process.stdin };
  const code = await run(['completion', 'constructor'], {
    out: () => undefined,
    err: (text) => void (err += text),
    ...around,
  });
  expect([code, err]).toEqual([2, 'constructor is none of the shells that are known: bash, zsh, fish.\n']);
});
