import type { Command } from 'commander';
import * as commands from '../commands/index';
import type { CountOptions } from '../commands/deadline-count';
import type { WhatIfOptions } from '../commands/deadline-what-if';
import { type ExplainOptions, collect } from '../deadline/options';
import type { Say } from '#platform/catalogue';
import type { Group } from './group';

/** `cylch deadline …`: the calculator by itself; with a ledger named, by the list of bank holidays in force there, and with none by its own. */
export const deadlineGroup: Group = (program, doing, say) => {
  const deadline = program.command('deadline').description(say('deadline.about'));
  withFacts(deadline.command('explain <what>'), say)
    .description(say('deadline.explain.about'))
    .option('--part <rule>', say('deadline.explain.part'))
    .option('--occurrence <n>', say('deadline.explain.occurrence'))
    .option('--said-on <date>', say('deadline.explain.saidOn'))
    .option('--done-on <date>', say('deadline.facts.doneOn'))
    .action((what: string, options: ExplainOptions) =>
      doing((io, manner, settings) =>
        commands.deadlineExplain().deadlineExplain(io, manner, settings, what, options),
      ),
    );
  withFacts(deadline.command('what-if <what> <other>'), say)
    .description(say('deadline.whatIf.about'))
    .option('--from <date>', say('deadline.whatIf.from'))
    .option('--until <date>', say('deadline.whatIf.until'))
    .option('--part <rule>', say('deadline.whatIf.part'))
    .action((what: string, other: string, options: WhatIfOptions) =>
      doing((io, manner, settings) =>
        commands.deadlineWhatIf().deadlineWhatIf(io, manner, settings, [what, other], options),
      ),
    );
  deadline
    .command('count <from> <to>')
    .description(say('deadline.count.about'))
    .option('--regime <name>', say('deadline.count.regime'), 'wales')
    .option('--convention <how>', say('deadline.count.convention'), 'after')
    .option('--known-on <date>', say('deadline.facts.knownOn'))
    .option('--provisional', say('deadline.facts.provisional'))
    .action((from: string, to: string, options: CountOptions) =>
      doing((io, manner, settings) =>
        commands.deadlineCount().deadlineCount(io, manner, settings, [from, to], options),
      ),
    );
  deadline
    .command('compute [file]')
    .description(say('deadline.compute'))
    .action((file: string | undefined) =>
      doing((io, manner, settings) => commands.deadlineCompute().deadlineCompute(io, manner, settings, file)),
    );
};

/** What a question may bring besides its rule. */
const withFacts = (command: Command, say: Say): Command =>
  command
    .option('--anchor <name=date>', say('deadline.facts.anchor'), collect)
    .option('--parameter <name=value>', say('deadline.facts.parameter'), collect)
    .option('--on <date>', say('deadline.facts.on'))
    .option('--known-on <date>', say('deadline.facts.knownOn'))
    .option('--provisional', say('deadline.facts.provisional'));
