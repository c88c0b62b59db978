import * as commands from '../commands/index';
import { yearsOf } from '../shared/accepted';
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
};
