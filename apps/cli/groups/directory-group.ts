import * as commands from '../commands/index';
import type { DelegateOptions, WhoOptions } from '../commands/directory';
import { collect } from '../deadline/options';
import type { Group } from './group';

/** Who held which post on a day, and who acts for whom in an absence. */
export const directoryGroup: Group = (program, doing, say) => {
  const directory = program.command('directory').description(say('directory.about'));
  directory
    .command('who')
    .description(say('directory.who.about'))
    .requiredOption('--post <post>', say('directory.who.post'))
    .requiredOption('--on <day>', say('directory.who.on'))
    .action((options: WhoOptions) => doing((...context) => commands.directory().who(...context, options)));
  directory
    .command('record')
    .description(say('directory.record'))
    .action(() => doing((...context) => commands.directory().record(...context)));
  directory
    .command('delegations')
    .description(say('directory.delegations'))
    .action(() => doing((...context) => commands.directory().listDelegations(...context)));
  directory
    .command('delegate')
    .description(say('directory.delegate.about'))
    .requiredOption('--from <personId>', say('directory.delegate.from'))
    .requiredOption('--to <personId>', say('directory.delegate.to'))
    .requiredOption('--first <day>', say('directory.delegate.first'))
    .requiredOption('--last <day>', say('directory.delegate.last'))
    .requiredOption('--by <personId>', say('directory.delegate.by'))
    .option('--post <post>', say('directory.delegate.post'), collect)
    .option('--obligation <id>', say('directory.delegate.obligation'), collect)
    .option('--act <act>', say('directory.delegate.act'), collect)
    .action((options: DelegateOptions) =>
      doing((...context) => commands.directory().delegate(...context, options)),
    );
  directory
    .command('end <delegation>')
    .description(say('directory.end.about'))
    .requiredOption('--by <personId>', say('directory.end.by'))
    .action((delegationId: string, { by }: { by: string }) =>
      doing((...context) => commands.directory().end(...context, { delegationId, by })),
    );
};
