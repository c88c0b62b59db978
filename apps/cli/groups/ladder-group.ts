import type { Command } from 'commander';
import { both } from '#domain/kernel';
import * as commands from '../commands/index';
import type { AskedOptions, KindOptions } from '../commands/kind-ladder';
import { yearsOf } from '../shared/accepted';
import { CommandError } from '../shared/settings';
import type { Group } from './group';

/** Who is reminded of what, and when. */
export const ladderGroup: Group = (program, doing, say) => {
  const ladder = program.command('ladder').description(say('ladder.about'));
  ladder
    .command('show [id]')
    .description(say('ladder.show'))
    .action((id: string | undefined) => doing((...context) => commands.ladder().showLadder(...context, id)));
  ladder
    .command('preview <id>')
    .description(say('ladder.preview'))
    .option('--years <years>', say('ladder.years'), '10')
    .option('--file <file>', say('ladder.asIf'))
    .action((id: string, { years, file }: { years: string; file?: string }) =>
      doing((...context) => commands.ladder().previewLadder(...context, { id, years: yearsOf(years), file })),
    );
  ladder
    .command('set <id>')
    .description(say('ladder.set'))
    .option('--file <file>', say('ladder.file'))
    .option('--default', say('ladder.default'))
    .requiredOption('--reason <reason>', say('ladder.reason'))
    .requiredOption('--by <person>', say('ladder.by'))
    .action((id: string, options: { file?: string; default?: boolean; reason: string; by: string }) =>
      doing((...context) => commands.ladder().setLadder(...context, { id, ...options })),
    );
  kindCommands(ladder.command('kind').description(say('ladder.kind.about')), doing, say);
};

const kindCommands: Group = (kind, doing, say) => {
  const steps = (command: Command): Command =>
    command
      .option('--authority <authority>', say('ladder.kind.authority'))
      .option('--file <file>', say('ladder.file'))
      .option('--default', say('ladder.kind.default'))
      .requiredOption('--by <person>', say('ladder.by'));
  kind
    .command('show [kind]')
    .description(say('ladder.kind.show'))
    .action((of: string | undefined) =>
      doing((...context) => commands.kindLadder().showKinds(...context, of)),
    );
  steps(kind.command('preview <kind>').description(say('ladder.kind.preview')))
    .option('--years <years>', say('ladder.years'), '10')
    .option('--limit <entries>', say('ladder.kind.limit'), '25')
    .option('--after <id>', say('ladder.kind.after'))
    .action((of: string, { years, limit, ...options }: AskedOptions & { years: string; limit: string }) =>
      doing((...context) =>
        commands.kindLadder().previewKind(...context, {
          ...options,
          kind: of,
          years: yearsOf(years),
          limit: entriesOf(limit),
        }),
      ),
    );
  steps(kind.command('set <kind>').description(say('ladder.kind.set')))
    .requiredOption('--reason <reason>', say('ladder.reason'))
    .option('--list <sha256>', say('ladder.kind.list'))
    .action((of: string, options: AskedOptions & { reason: string; list?: string }) =>
      doing((...context) => commands.kindLadder().setKind(...context, { ...options, kind: of })),
    );
  kind
    .command('continue <kind>')
    .description(say('ladder.kind.continue'))
    .option('--authority <authority>', say('ladder.kind.authority'))
    .requiredOption('--by <person>', say('ladder.by'))
    .action((of: string, options: KindOptions & { by: string }) =>
      doing((...context) => commands.kindLadder().continueKind(...context, { ...options, kind: of })),
    );
};

/** @throws CommandError */
function entriesOf(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= 200) return Number(value);
  throw new CommandError(
    both(
      `--limit takes a whole number from 1 to 200, not ${value}.`,
      `Mae --limit yn cymryd rhif cyfan o 1 i 200, nid ${value}.`,
    ),
    2,
  );
}
