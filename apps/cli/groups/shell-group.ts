import * as commands from '../commands/index';
import { commandTree } from '../completion/command-tree';
import type { Group } from './group';

/** What shells and scripts ask of the program about itself. */
export const shellGroup: Group = (program, doing, say) => {
  program
    .command('completion <bash|zsh|fish>')
    .description(say('shell.completion'))
    .action((shell: string) =>
      doing((io, manner) =>
        Promise.resolve(commands.completion().completion(io, manner, shell, commandTree(program))),
      ),
    );
  program
    .command('schema [command...]')
    .description(say('shell.schema'))
    .action((command: readonly string[]) =>
      doing((io, manner) => Promise.resolve(commands.schema().schema(io, manner, command))),
    );
};
