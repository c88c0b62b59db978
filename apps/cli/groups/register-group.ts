import * as commands from '../commands/index';
import { yearsOf } from '../shared/accepted';
import type { Group } from './group';

/** The register: loaded, shown, foretold. */
export const registerGroup: Group = (program, doing) => {
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
};
