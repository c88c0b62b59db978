import type { Command } from 'commander';
import * as commands from '../commands/index';
import type { ChangeOptions } from '../commands/change-of-government';
import { collect } from '../deadline/options';
import type { Say } from '#platform/catalogue';
import type { Group } from './group';

/** A change of government, and what waits for an answer after it. */
export const governmentGroup: Group = (program, doing, say) => {
  const change = program.command('change-of-government').description(say('government.about'));
  withRequest(change.command('preview <act>'), say)
    .description(say('government.preview'))
    .action((act: string, options: ChangeOptions) =>
      doing((...context) => commands.changeOfGovernment().previewGovernment(...context, act, options)),
    );
  withRequest(change.command('record <act>'), say)
    .description(say('government.record'))
    .option('--list <sha256>', say('government.list'))
    .action((act: string, options: ChangeOptions) =>
      doing((...context) => commands.changeOfGovernment().recordGovernment(...context, act, options)),
    );
  change
    .command('continue <act>')
    .description(say('government.continue'))
    .requiredOption('--by <personId>', say('government.by'))
    .action((act: string, options: { by: string }) =>
      doing((...context) => commands.changeOfGovernment().continueGovernment(...context, act, options)),
    );
  change
    .command('list [act]')
    .description(say('government.recorded'))
    .action((act: string | undefined) =>
      doing((...context) => commands.changeOfGovernment().listGovernment(...context, act)),
    );
  program
    .command('waking')
    .description(say('waking.about'))
    .action(() => doing((...context) => commands.waking().waking(...context)));
  program
    .command('answer <id> <trigger> <answer>')
    .description(say('waking.answer'))
    .requiredOption('--reason <words>', say('waking.reason'))
    .requiredOption('--by <personId>', say('waking.by'))
    .action((id: string, trigger: string, answer: string, given: { reason: string; by: string }) =>
      doing((...context) => commands.waking().answer(...context, { id, trigger, answer, ...given })),
    );
};

const withRequest = (command: Command, say: Say): Command =>
  command
    .requiredOption('--on <date>', say('government.on'))
    .requiredOption('--reason <words>', say('government.reason'))
    .requiredOption('--document <reference>', say('government.document'))
    .requiredOption('--by <personId>', say('government.by'))
    .option('--move <old=new>', say('government.move'), collect)
    .option('--move-owner <old=new>', say('government.moveOwner'), collect)
    .option('--move-approver <old=new>', say('government.moveApprover'), collect)
    .option('--owner <post>', say('government.owner'), collect)
    .option('--tag <tag>', say('government.tag'), collect)
    .option('--authority <authority>', say('government.authority'))
    .option('--id <id>', say('government.id'), collect);
