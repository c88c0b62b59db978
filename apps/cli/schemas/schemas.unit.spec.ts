import { Command } from 'commander';
import { clockAt } from '../../../tests/support/clock';
import { commandTree } from '../completion/command-tree';
import { helpIn } from '../help/help';
import { programWith, run } from '../program';
import { answerSchemas } from '.';

const around = { environment: {}, clock: () => clockAt('2026-11-24T10:00:00Z'), input: process.stdin };

async function cylch(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  return { code: await run(args, { ...io, ...around }), out, err };
}

/** Every command that does something of its own, by the command tree. */
function everyCommand(): readonly string[] {
  const program = programWith(() => Promise.resolve(), helpIn('en'));
  const walk = (command: Command, path: readonly string[]): readonly string[] => [
    ...(hasAction(command) ? [path.join(' ')] : []),
    ...command.commands.flatMap((each) => walk(each, [...path, each.name()])),
  ];
  return walk(program, []);
}

// commander keeps what a command does to itself
const hasAction = (command: Command): boolean =>
  (command as unknown as { _actionHandler: unknown })._actionHandler !== null;

it('every command has a schema of what it answers, and every schema a command', () => {
  const commands = everyCommand();
  expect(commands.length).toBeGreaterThan(60);
  expect(Object.keys(answerSchemas).sort()).toEqual([...commands].sort());
});

it('every command takes --json', () => {
  const tree = commandTree(programWith(() => Promise.resolve(), helpIn('en')));
  for (const { path, options } of tree)
    expect([path, options.some(({ flags }) => flags.includes('--json'))]).toEqual([path, true]);
});

it.each(everyCommand())('cylch schema %s prints a JSON Schema', async (command) => {
  const { code, out } = await cylch('schema', ...command.split(' '));
  expect([code, JSON.parse(out)]).toEqual([
    0,
    expect.objectContaining({
      $schema: expect.stringContaining('json-schema.org') as string,
      title: `cylch ${command} --json`,
    }),
  ]);
});

it('lists the commands, and says which is none', async () => {
  expect((await cylch('schema')).out).toContain('audit activity\n');
  expect(JSON.parse((await cylch('schema', '--json')).out)).toEqual({
    commands: Object.keys(answerSchemas).sort(),
  });
  expect(await cylch('schema', 'constructor', '--language', 'cy')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Nid yw constructor yn orchymyn') as string,
  });
});
