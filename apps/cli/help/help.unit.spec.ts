import { clockAt } from '../../../tests/support/clock';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportLists } from '#application/exports';
import { readLocale } from '#platform/catalogue';
import { describeLocale, keysOf, leaves } from '../../../tests/support/locales';
import { run } from '../program';

async function cylch(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(args, {
    ...io,
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment,
    input: process.stdin,
  });
  return { code, out, err };
}

const localeOf = (folder: string) => ({ en: readLocale(folder, 'en'), cy: readLocale(folder, 'cy') });
const HELP = localeOf(__dirname);
const COMMANDER = localeOf(join(__dirname, 'commander'));
const inWelsh = new Map(leaves(HELP.cy));

describeLocale('the help', HELP.en, HELP.cy);

it('knows the same sentences of the command library in both languages, and repeats only what it said', () => {
  expect(keysOf(COMMANDER.cy)).toEqual(keysOf(COMMANDER.en));
  const english = new Map(leaves(COMMANDER.en));
  for (const [key, welsh] of leaves(COMMANDER.cy))
    for (const [placeholder] of welsh.matchAll(/\{\{\w+\}\}/g))
      expect([key, english.get(key)]).toEqual([key, expect.stringContaining(placeholder)]);
});

/** Groups within a group. */
const WITHIN = [
  ['ladder', 'kind'],
  ['audit', 'scope'],
];

const GROUPS = [
  'audit',
  'calendar',
  'case',
  'change-of-government',
  'deadline',
  'directory',
  'duty',
  'erasures',
  'evidence',
  'fact',
  'feed',
  'ladder',
  'projections',
  'rule',
  'service-account',
  'set-aside',
  'versions',
  'webhook',
];

/** The names in a help's list of commands. */
const namesIn = (help: string): readonly string[] =>
  [...help.matchAll(/^ {2}([a-z][a-z-]*)/gmu)].map(([, name = '']) => name).filter((name) => name !== 'help');

/** The help of every command there is, as the arguments that ask for it. */
async function everyHelp(): Promise<readonly (readonly string[])[]> {
  const commands = namesIn((await cylch(['--help'])).out);
  const within = await Promise.all(
    GROUPS.map(async (group) => namesIn((await cylch([group, '--help'])).out).map((name) => [group, name])),
  );
  const deeper = await Promise.all(
    WITHIN.map(async (group) =>
      namesIn((await cylch([...group, '--help'])).out).map((name) => [...group, name]),
    ),
  );
  return [[], ...commands.map((name) => [name]), ...within.flat(), ...deeper.flat()];
}

const oneLine = (help: string) => help.replaceAll(/\s+/gu, ' ');

describe('help', () => {
  it('says in Welsh all that it says in English, and every sentence there is', async () => {
    const asked = await everyHelp();
    expect(asked.length).toBeGreaterThan(25);
    const shown = new Set<string>();
    for (const args of asked) {
      const [en, cy] = [
        await cylch([...args, '--help']),
        await cylch(['--language', 'cy', ...args, '--help']),
      ];
      expect([args, en.code, cy.code]).toEqual([args, 0, 0]);
      const [english, welsh] = [oneLine(en.out), oneLine(cy.out)];
      for (const [key, words] of leaves(HELP.en)) {
        const at = ` ${words} `;
        if (` ${english} `.includes(at)) {
          shown.add(key);
          expect([args, welsh]).toEqual([args, expect.stringContaining(inWelsh.get(key) ?? key)]);
          expect([args, ` ${welsh} `]).not.toEqual([args, expect.stringContaining(at)]);
        }
      }
      expect(welsh).not.toMatch(/Usage:|Options:|Commands:|\(default|\[options\]|display help/u);
    }
    expect(leaves(HELP.en).filter(([key]) => !shown.has(key))).toEqual([]);
  });

  it('goes by the environment, and by the option before it', async () => {
    expect((await cylch(['--help'], { LANG: 'cy_GB.UTF-8' })).out).toContain('Gorchmynion:');
    expect((await cylch(['--language=en', '--help'], { LANG: 'cy_GB.UTF-8' })).out).toContain('Commands:');
    expect((await cylch(['deadline', 'explain', '--help', '--language', 'cy'])).out).toContain('Defnydd:');
  });
});

it('has a line for every command in the list of what a page does the same', async () => {
  const text = readFileSync(join(__dirname, '../../../infra/docs/administration.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name),
  );
  const commands = namesIn((await cylch(['--help'])).out);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => name !== 'activity' && !commands.includes(name ?? ''))).toEqual([]);
});

it.each(['en', 'cy'])('names every list that can be exported (%s)', async (language) => {
  const help = oneLine((await cylch(['export', '--help', '--language', language])).out);
  for (const { name } of exportLists)
    expect([name, new RegExp(`\\b${name}[,)]`, 'u').test(help)]).toEqual([name, true]);
});

describe('a command asked wrongly is told so in Welsh', () => {
  it.each([
    [['deadline', 'explain'], 'gwall: mae’r ddadl ofynnol “what” ar goll\n'],
    [['show', 'x', '--jsn'], 'gwall: nid oes opsiwn “--jsn”\n(Ai --json oeddech yn ei feddwl?)\n'],
    [['deadlin'], 'gwall: nid oes gorchymyn “deadlin”\n(Ai deadline oeddech yn ei feddwl?)\n'],
    [['erase', 'x', '--by', 'y'], 'gwall: rhaid rhoi’r opsiwn “--reason <words>”\n'],
    [['forecast', 'x', '--years'], 'gwall: mae angen gwerth ar yr opsiwn “--years <years>”\n'],
    [['migrate', 'now'], 'gwall: gormod o ddadleuon: disgwylid 0 a rhoddwyd 1 (now).\n'],
  ])('%p', async (args, said) => {
    const { code, err } = await cylch(['--language', 'cy', ...args]);
    expect([code, err]).toEqual([2, said]);
  });
});
