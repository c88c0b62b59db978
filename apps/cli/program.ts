import { Command, CommanderError } from 'commander';
import type { Language } from '#kernel';
import * as commands from './commands';
import { addDeadlineCommands } from './deadline/add-commands';
import type { Io, Manner } from './io';
import { CommandError, readSettings, type Settings } from './settings';

interface Common {
  readonly json?: boolean;
  readonly language?: string;
  readonly data?: string;
}

/** A command's work, loaded only when it is asked for: the tool starts fast. */
export type Work = (io: Io, manner: Manner, settings: Settings) => Promise<boolean>;

const languageOf = ({ language }: Common, environment: NodeJS.ProcessEnv): Language =>
  (language ?? environment['CYLCH_LANGUAGE'] ?? environment['LANG'] ?? '').startsWith('cy') ? 'cy' : 'en';

/** Runs one command. @returns the exit code: 0 well, 1 failed, 2 asked wrongly */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = new Command('cylch')
    .description(
      'Statutory review duties and ministerial commitments: loaded, forecast, reconciled, replayed.',
    )
    .option('--json', 'answer as JSON, for programs')
    .option('--language <language>', 'cy or en (default: CYLCH_LANGUAGE, LANG, else en)')
    .option('--data <folder>', 'data folder of the local stack to speak to (default: data/local)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });

  const doing = async (work: Work): Promise<void> => {
    const common = program.opts<Common>();
    const manner: Manner = { json: common.json === true, language: languageOf(common, io.environment) };
    try {
      const ok = await work(io, manner, readSettings(io.environment, common.data));
      code = ok ? 0 : 1;
    } catch (error) {
      const said = error instanceof CommandError ? error.said[manner.language] : messageOf(error);
      if (manner.json) io.out(`${JSON.stringify({ error: said })}\n`);
      io.err(`${said}\n`);
      code = 1;
    }
  };

  program
    .command('import [file]')
    .description('load a register file (default: the sample register); loading twice changes nothing')
    .option('--dry-run', 'say what would be done and change nothing')
    .action((file: string | undefined, { dryRun = false }: { dryRun?: boolean }) =>
      doing((...context) => commands.importRegister().importRegister(...context, { file, dryRun })),
    );
  program
    .command('show <id>')
    .description('one obligation as it stands, with the sum behind its dates')
    .action((id: string) => doing((...context) => commands.show().show(...context, id)));
  program
    .command('forecast <id>')
    .description('what an obligation will do of itself in the years to come')
    .option('--years <years>', 'how many years', '10')
    .action((id: string, { years }: { years: string }) =>
      doing((...context) => commands.showForecast().showForecast(...context, id, yearsOf(years))),
    );
  program
    .command('reconcile')
    .description('restart and poke the clocks that are missing or behind the ledger')
    .option('--dry-run', 'list them and change nothing')
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      doing((...context) => commands.reconcile().reconcile(...context, dryRun)),
    );
  program
    .command('rebuild')
    .description('make the read models again from the ledger')
    .option('--dry-run', 'list the rows that differ and change nothing')
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      doing((...context) => commands.rebuild().rebuild(...context, dryRun)),
    );
  program
    .command('migrate')
    .description('bring the database to the newest form')
    .action(() => doing((...context) => commands.migrate().migrate(...context)));
  addDeadlineCommands(program, doing);
  program
    .command('audit')
    .description('for auditors')
    .command('replay <id>')
    .description('the state at every position, with who and why')
    .action((id: string) => doing((...context) => commands.auditReplay().auditReplay(...context, id)));

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function yearsOf(text: string): number {
  const years = Number(text);
  if (Number.isInteger(years) && years >= 1 && years <= 100) return years;
  throw new CommandError({
    en: `--years takes a whole number from 1 to 100, not ${text}.`,
    cy: `Mae --years yn cymryd rhif cyfan o 1 i 100, nid ${text}.`,
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
