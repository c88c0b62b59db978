import * as commands from '../commands/index';
import type { ReadOptions } from '../commands/read';
import type { Group } from './group';

/** `cylch read`: what a document promises. By itself: nothing is recorded, and nothing need run. */
export const documentGroup: Group = (program, doing, say) => {
  program
    .command('read <file>')
    .description(say('read.about'))
    .option('--said-on <day>', say('read.saidOn'))
    .option('--compare <file>', say('read.compare'))
    .action((file: string, options: ReadOptions) =>
      doing((io, manner) => commands.read().read(io, manner, { ...options, file })),
    );
};
