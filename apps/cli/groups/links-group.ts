import type { Command } from 'commander';
import * as commands from '../commands/index';
import type { LinkOptions } from '../commands/link';
import type { Doing, Group } from './group';

type Given = Pick<LinkOptions, 'reason' | 'by'>;

/** Links between entries: made, removed, shown from both ends. */
export const linksGroup: Group = (program, doing, say) => {
  const add = (name: 'link' | 'unlink', about: string): Command =>
    program
      .command(`${name} <id> <type> <to>`)
      .description(about)
      .requiredOption('--reason <words>', say('link.reason'))
      .requiredOption('--by <personId>', say('link.by'))
      .action(sending(name, doing));
  add('link', say('link.about'));
  add('unlink', say('link.unlink'));
  program
    .command('links <id>')
    .description(say('link.links'))
    .action((id: string) => doing((...context) => commands.link().links(...context, id)));
};

const sending =
  (name: 'link' | 'unlink', doing: Doing) => (id: string, type: string, to: string, given: Given) =>
    doing((...context) => commands.link().linkOrUnlink(...context, name, { id, type, to, ...given }));
