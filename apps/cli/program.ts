import { Command, CommanderError, InvalidArgumentError, type OutputConfiguration } from 'commander';
import type { Language } from '#domain/kernel';
import type { Say } from '#platform/catalogue';
import { auditGroup } from './groups/audit-group';
import { calendarGroup } from './groups/calendar-group';
import { caseGroup } from './groups/case-group';
import { deadlineGroup } from './groups/deadline-group';
import { directoryGroup } from './groups/directory-group';
import { documentGroup } from './groups/document-group';
import { dutyGroup } from './groups/duty-group';
import { erasureGroup } from './groups/erasure-group';
import { evidenceGroup } from './groups/evidence-group';
import { exportGroup } from './groups/export-group';
import { factGroup } from './groups/fact-group';
import { feedGroup } from './groups/feed-group';
import type { Work } from './groups/group';
import { governmentGroup } from './groups/government-group';
import { keepingGroup } from './groups/keeping-group';
import { ladderGroup } from './groups/ladder-group';
import { linksGroup } from './groups/links-group';
import { registerGroup } from './groups/register-group';
import { ruleGroup } from './groups/rule-group';
import { serviceAccountGroup } from './groups/service-account-group';
import { shellGroup } from './groups/shell-group';
import { webhookGroup } from './groups/webhook-group';
import { helpIn, translateCommander } from './help/help';
import { type Manner, type Surroundings, visibly } from './shared/io';
import { CommandError, readSettings } from './shared/settings';
import { wordsOfError } from './shared/words-of-error';

interface Common {
  readonly json?: boolean;
  readonly language?: string;
  readonly data?: string;
}

const languageOf = ({ language }: Common, environment: NodeJS.ProcessEnv): Language =>
  (language ?? environment['CYLCH_LANGUAGE'] ?? environment['LANG'] ?? '').startsWith('cy') ? 'cy' : 'en';

/** Help is shown while the options are still being read: its language is looked for beforehand. */
function helpLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => /^--language(=|$)/u.test(arg));
  const language = args[at]?.split('=')[1] ?? args[at + 1];
  return languageOf(at < 0 || language === undefined ? {} : { language }, environment);
}

/** Commands take their output from the one above as they are made: here all of them stand already. */
function outputOf(command: Command, output: OutputConfiguration): void {
  command.configureOutput(output);
  for (const each of command.commands) outputOf(each, output);
}

/** In both languages, for it is not known yet which is wanted. */
function oneOfTwo(language: string): string {
  if (language === 'cy' || language === 'en') return language;
  throw new InvalidArgumentError('Give cy or en. Rhowch cy neu en.');
}

const GROUPS = [
  registerGroup,
  exportGroup,
  ruleGroup,
  dutyGroup,
  factGroup,
  ladderGroup,
  caseGroup,
  linksGroup,
  governmentGroup,
  keepingGroup,
  directoryGroup,
  serviceAccountGroup,
  erasureGroup,
  evidenceGroup,
  documentGroup,
  deadlineGroup,
  calendarGroup,
  feedGroup,
  auditGroup,
  shellGroup,
  webhookGroup,
];

/** The program with all its commands. @param doing does the work of the one that is asked for @param say has the help’s sentences */
export function programWith(doing: (work: Work, program: Command) => Promise<void>, say: Say): Command {
  const program = new Command('cylch')
    .description(say('program.about'))
    .option('--json', say('program.json'))
    .option('--language <cy|en>', say('program.language'), oneOfTwo)
    .option('--data <folder>', say('program.data'))
    .exitOverride();
  for (const group of GROUPS) group(program, (work) => doing(work, program), say);
  return program;
}

/** Runs one command. @returns the exit code: 0 well, 1 failed, 2 asked wrongly */
export async function run(args: readonly string[], io: Surroundings): Promise<number> {
  let code = 0;
  const help = helpLanguage(args, io.environment);

  const doing = async (work: Work, asked: Command): Promise<void> => {
    const common = asked.opts<Common>();
    const manner: Manner = { json: common.json === true, language: languageOf(common, io.environment) };
    const visible = visibly(io, manner);
    try {
      const settings = readSettings(io.environment, common.data);
      const clock = io.clock(Number(settings['CLOCK_OFFSET_MS'] ?? 0));
      const outcome = await work({ ...io, ...visible, clock }, manner, settings);
      code = typeof outcome === 'number' ? outcome : outcome ? 0 : 1;
    } catch (error) {
      const said = wordsOfError(error)[manner.language];
      if (manner.json) visible.out(`${JSON.stringify({ error: said })}\n`);
      visible.err(`${said}\n`);
      code = error instanceof CommandError ? error.exitCode : 1;
    }
  };

  const safe = visibly(io, { json: false });
  const program = programWith(doing, helpIn(help));
  outputOf(program, { writeOut: safe.out, writeErr: safe.err });
  translateCommander(program, help);

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
