import * as commands from '../commands/index';
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
    .description('make the read models again from the ledger, beside the live ones, and swap them')
    .option('--dry-run', 'list the rows that differ, with both values, and change nothing; 1 where any does')
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      doing((...context) => commands.rebuild().rebuild(...context, dryRun)),
    );
  const projections = program
    .command('projections')
    .description('the read models that follow the ledger: how far each is, which have stopped and why')
    .action(() => doing((...context) => commands.projections().projections(...context)));
  projections
    .command('resume <name>')
    .description('let one that stopped go on, once what was wrong is mended')
    .action((name: string) =>
      doing((...context) => commands.resumeProjection().resumeProjection(...context, name)),
    );
  program
    .command('migrate')
    .description('bring the database to the newest form')
    .action(() => doing((...context) => commands.migrate().migrate(...context)));
};
