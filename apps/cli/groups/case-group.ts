import type { Command } from 'commander';
import * as commands from '../commands/index';
import type { CaseOptions, TemplateOptions } from '../commands/case';
import type { Say } from '#platform/catalogue';
import type { Group } from './group';

/** Duties that arise each time something happens: opened, listed, counted. */
export const caseGroup: Group = (program, doing, say) => {
  const group = program.command('case').description(say('case.about'));
  group
    .command('template <duty>')
    .description(say('case.template'))
    .option('--id <id>', say('case.id'))
    .option('--owner <post>', say('case.owner'))
    .option('--approver <post>', say('case.approver'))
    .requiredOption('--by <personId>', say('case.by'))
    .action((duty: string, options: TemplateOptions) =>
      doing((...context) => commands.cases().registerTemplate(...context, duty, options)),
    );
  group
    .command('open <template>')
    .description(say('case.open'))
    .requiredOption('--on <date>', say('case.on'))
    .requiredOption('--document <reference>', say('case.document'))
    .requiredOption('--by <personId>', say('case.by'))
    .option('--number <number>', say('case.number'))
    .option('--owner <post>', say('case.owner'))
    .option('--title <words>', say('case.title'))
    .option('--welsh-title <words>', say('case.welshTitle'))
    .option('--late-because <words>', say('case.late'))
    .action((template: string, options: CaseOptions) =>
      doing((...context) => commands.cases().open(...context, template, options)),
    );
  withDays(group.command('list <template>'), say)
    .description(say('case.list'))
    .option('--state <state>', say('case.state'))
    .action((template: string, options: Record<string, string>) =>
      doing((...context) => commands.cases().list(...context, template, options)),
    );
  withDays(group.command('count <template>'), say)
    .description(say('case.count'))
    .option('--by <period>', say('case.period'), 'month')
    .action((template: string, options: Record<string, string>) =>
      doing((...context) => commands.cases().count(...context, template, options)),
    );
};

const withDays = (command: Command, say: Say): Command =>
  command.option('--from <date>', say('case.from')).option('--to <date>', say('case.to'));
