import type { Command } from 'commander';
import type { Say } from '#platform/catalogue';
import * as commands from '../commands/index';
import type { FactOptions } from '../commands/fact-record';
import type { Group } from './group';

/** What is said of a fact, in recording and previewing alike. */
const withFact = (command: Command, say: Say): Command =>
  command
    .requiredOption('--on <day>', say('fact.on'))
    .requiredOption('--document <reference>', say('fact.document'))
    .option('--kind <kind>', say('fact.kind'))
    .option('--expected', say('fact.expected'))
    .option('--until <day>', say('fact.until'))
    .option('--value <value>', say('fact.value'))
    .option('--calendar <file>', say('fact.calendar'))
    .option('--number <n>', say('fact.number'))
    .option('--title-en <title>', say('fact.titleEn'))
    .option('--title-cy <title>', say('fact.titleCy'))
    .option('--late-reason <words>', say('fact.lateReason'))
    .option('--late-document <reference>', say('fact.lateDocument'))
    .option('--even-if-nothing-waits', say('fact.evenIfNothingWaits'))
    .requiredOption('--by <person>', say('fact.by'));

/** Facts that dates count from: listed, previewed, recorded. */
export const factGroup: Group = (program, doing, say) => {
  program
    .command('facts [name]')
    .description(say('facts.about'))
    .action((name: string | undefined) => doing((...context) => commands.facts().facts(...context, name)));
  const group = program.command('fact').description(say('fact.about'));
  withFact(group.command('record <name>').description(say('fact.record')), say)
    .option('--dry-run', say('fact.dryRun'))
    .action((name: string, { dryRun = false, ...options }: FactOptions & { dryRun?: boolean }) =>
      doing((...context) => commands.factRecord().factRecord(...context, { name, dryRun, ...options })),
    );
  withFact(group.command('preview <name>').description(say('fact.preview')), say).action(
    (name: string, options: FactOptions) =>
      doing((...context) => commands.factRecord().factRecord(...context, { name, dryRun: true, ...options })),
  );
};
