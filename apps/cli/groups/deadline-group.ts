import type { Command } from 'commander';
import * as commands from '../commands/index';
import type { WhatIfOptions } from '../commands/deadline-what-if';
import { type ExplainOptions, collect } from '../deadline/options';
import type { Group } from './group';

/** `cylch deadline …`: the calculator by itself; needs no database and no running stack. */
export const deadlineGroup: Group = (program, doing) => {
  const deadline = program.command('deadline').description('the deadline calculator, by itself');
  withFacts(deadline.command('explain <what>'))
    .description('a rule file (YAML or JSON), a duty (D1 to D35, or its name) or a phrase, with its workings')
    .option('--part <rule>', 'which rule of a duty; all, unless told')
    .option('--occurrence <n>', 'the turn of a recurring rule; the first, unless told')
    .option('--said-on <date>', 'the day a phrase was said or written; today, unless told')
    .action((what: string, options: ExplainOptions) =>
      doing((io, manner) => commands.deadlineExplain().deadlineExplain(io, manner, what, options)),
    );
  withFacts(deadline.command('what-if <what> <other>'))
    .description(
      'which last days would move if the second stood in the place of the first; rule files or duties',
    )
    .option('--from <date>', 'the first day looked at; today, unless told')
    .option('--until <date>', 'the last; ten years later, unless told')
    .option('--part <rule>', 'which rule of a duty; the first, unless told')
    .action((what: string, other: string, options: WhatIfOptions) =>
      doing((io, manner) => commands.deadlineWhatIf().deadlineWhatIf(io, manner, [what, other], options)),
    );
  deadline
    .command('compute [file]')
    .description(
      'JSON lines in (a file, else standard input), one answer a line out; see libs/domain/deadlines/README.md',
    )
    .action((file: string | undefined) =>
      doing((io) => commands.deadlineCompute().deadlineCompute(io, file)),
    );
};

/** What a question may bring besides its rule. */
const withFacts = (command: Command): Command =>
  command
    .option('--anchor <name=date>', 'a day to count from; again for each turn', collect)
    .option('--parameter <name=value>', 'a value set outside the law', collect)
    .option('--on <date>', 'the version of a duty’s rule in force on this day')
    .option('--known-on <date>', 'with the holidays as they were known at the end of this day')
    .option('--provisional', 'beyond the published holidays too, marked provisional');
