import type { Command } from 'commander';
import type { Say } from '#platform/catalogue';
import type { NewerVersionOptions } from '../commands/newer-version';
import * as commands from '../commands/index';
import type { Group } from './group';

const withVersion = (command: Command, say: Say): Command =>
  command
    .requiredOption('--from <day>', say('rule.from'))
    .requiredOption('--rule <file>', say('rule.rule'))
    .requiredOption('--provision-en <words>', say('rule.provisionEn'))
    .requiredOption('--provision-cy <words>', say('rule.provisionCy'))
    .requiredOption('--reason <words>', say('rule.reason'))
    .option('--reading <id>', say('rule.reading'))
    .requiredOption('--by <person>', say('rule.by'));

/** `cylch rule …`: a newer version of the rule of an entry. */
export const ruleGroup: Group = (program, doing, say) => {
  const group = program.command('rule').description(say('rule.about'));
  withVersion(group.command('preview <id>').description(say('rule.preview')), say).action(
    (id: string, options: NewerVersionOptions) =>
      doing((...context) =>
        commands.newerVersion().newerVersion(...context, { id, dryRun: true, ...options }),
      ),
  );
  withVersion(group.command('amend <id>').description(say('rule.amend')), say)
    .option('--dry-run', say('rule.dryRun'))
    .action((id: string, { dryRun = false, ...options }: NewerVersionOptions & { dryRun?: boolean }) =>
      doing((...context) => commands.newerVersion().newerVersion(...context, { id, dryRun, ...options })),
    );
};
