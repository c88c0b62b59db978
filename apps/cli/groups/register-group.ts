import * as commands from '../commands/index';
import type { RehearseOptions } from '../commands/rehearse';
import { yearsOf } from '../shared/accepted';
import type { Group } from './group';

/** By its ending: any other file is a register file. */
const isSpreadsheetFile = (file: string): boolean => /\.(?:xlsx|xlsm|xls|csv|tsv)$/iu.test(file);

/** The register: loaded, shown, foretold. */
export const registerGroup: Group = (program, doing, say) => {
  program
    .command('import [file]')
    .description(say('import.about'))
    .option('--dry-run', say('import.dryRun'))
    .option('--compare', say('import.compare'))
    .action(
      (file: string | undefined, { dryRun = false, compare }: { dryRun?: boolean; compare?: boolean }) =>
        doing((...context) => {
          if (compare === true) return commands.compareRegister().compareWithFile(...context, file);
          return file !== undefined && isSpreadsheetFile(file)
            ? commands.importSpreadsheet().importSpreadsheet(...context, { file, dryRun })
            : commands.importRegister().importRegister(...context, { file, dryRun });
        }),
    );
  program
    .command('import-template <file>')
    .description(say('importTemplate.about'))
    .action((file: string) =>
      doing((...context) => commands.importSpreadsheet().writeTemplate(...context, file)),
    );
  program
    .command('show <id>')
    .description(say('show.about'))
    .action((id: string) => doing((...context) => commands.show().show(...context, id)));
  program
    .command('who-decides [id]')
    .description(say('whoDecides.about'))
    .action((id: string | undefined) =>
      doing((...context) => commands.whoDecides().whoDecidesWhat(...context, id)),
    );
  program
    .command('forecast <id>')
    .description(say('forecast.about'))
    .option('--years <years>', say('forecast.years'), '10')
    .action((id: string, { years }: { years: string }) =>
      doing((...context) => commands.showForecast().showForecast(...context, id, yearsOf(years))),
    );
  program
    .command('rehearse <id>')
    .description(say('rehearse.about'))
    .option('--years <years>', say('rehearse.years'), '10')
    .option('--done-in-time', say('rehearse.doneInTime'))
    .option('--out <folder>', say('rehearse.out'))
    .action((id: string, options: RehearseOptions) =>
      doing((...context) => commands.rehearse().rehearseCommand(...context, id, options)),
    );
};
