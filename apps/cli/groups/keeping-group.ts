import * as commands from '../commands';
import type { Group } from './group';

/** Clocks, read models and the database, kept in order. */
export const keepingGroup: Group = (program, doing) => {
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
};
