import { both } from '#domain/kernel';
import * as commands from '../commands/index';
import { CommandError } from '../shared/settings';
import type { Group } from './group';

interface ExportOptions {
  readonly out?: string;
  readonly register?: boolean;
  readonly directory?: boolean;
}

/** `cylch export …`: what leaves as a file. */
export const exportGroup: Group = (program, doing, say) => {
  program
    .command('export')
    .description(say('export.about'))
    .option('--register', say('export.register'))
    .option('--directory', say('export.directory'))
    .option('-o, --out <file>', say('export.out'))
    .action((options: ExportOptions) =>
      doing((...context) => {
        if (options.register === true) return commands.exportRegister().exportRegister(...context, options);
        if (options.directory === true) return commands.exportRegister().exportDirectory(...context, options);
        throw new CommandError(NOTHING, 2);
      }),
    );
};

const NOTHING = both('Say what is to be exported: see --help.', 'Dywedwch beth i’w allforio: gweler --help.');
