import * as commands from '../commands/index';
import type { NoticesOptions } from '../commands/notices';
import type { ReconcileOptions } from '../commands/reconcile';
import type { Group } from './group';

/** Clocks, read models and the database, kept in order. */
export const keepingGroup: Group = (program, doing, say) => {
  program
    .command('reconcile')
    .description(say('reconcile.about'))
    .option('--dry-run', say('reconcile.dryRun'))
    .option('--each', say('reconcile.each'))
    .action((options: ReconcileOptions) =>
      doing((...context) => commands.reconcile().reconcile(...context, options)),
    );
  program
    .command('rebuild')
    .description(say('rebuild.about'))
    .option('--dry-run', say('rebuild.dryRun'))
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      doing((...context) => commands.rebuild().rebuild(...context, dryRun)),
    );
  const setAside = program
    .command('set-aside')
    .description(say('setAside.about'))
    .action(() => doing((...context) => commands.setAside().setAside(...context)));
  setAside
    .command('release <obligation> <command>')
    .description(say('setAside.release'))
    .requiredOption('--reason <words>', say('setAside.reason'))
    .requiredOption('--by <personId>', say('setAside.by'))
    .action((obligation: string, subject: string, { reason, by }: { reason: string; by: string }) =>
      doing((...context) =>
        commands.setAside().releaseCommand(...context, { obligation, subject, reason, by }),
      ),
    );
  const projections = program
    .command('projections')
    .description(say('projections.about'))
    .action(() => doing((...context) => commands.projections().projections(...context)));
  projections
    .command('resume <name>')
    .description(say('projections.resume'))
    .requiredOption('--by <personId>', say('projections.by'))
    .action((name: string, { by }: { by: string }) =>
      doing((...context) => commands.resumeProjection().resumeProjection(...context, { name, by })),
    );
  const mail = program
    .command('mail')
    .description(say('mail.about'))
    .action(() => doing((...context) => commands.mail().showMailSettings(...context)));
  mail
    .command('test')
    .description(say('mail.test'))
    .requiredOption('--by <personId>', say('mail.by'))
    .action((options: { by: string }) =>
      doing((...context) => commands.mail().sendTestMail(...context, options)),
    );
  program
    .command('notices')
    .description(say('notices.about'))
    .option('--person <id>', say('notices.person'))
    .option('--obligation <id>', say('notices.obligation'))
    .option('--from <date>', say('notices.from'))
    .option('--to <date>', say('notices.to'))
    .option('--limit <n>', say('notices.limit'))
    .action((options: NoticesOptions) =>
      doing((...context) => commands.notices().noticesCommand(...context, options)),
    );
  program
    .command('undelivered')
    .description(say('undelivered.about'))
    .action(() => doing((...context) => commands.undelivered().undelivered(...context)));
  const versions = program
    .command('versions')
    .description(say('versions.about'))
    .action(() => doing((...context) => commands.versions().versions(...context)));
  versions
    .command('serve <build>')
    .description(say('versions.serve'))
    .option('--percent <n>', say('versions.percent'), '100')
    .action((build: string, { percent }: { percent: string }) =>
      doing((...context) => commands.versions().serveBuild(...context, build, percent)),
    );
  program
    .command('migrate')
    .description(say('migrate.about'))
    .action(() => doing((...context) => commands.migrate().migrate(...context)));
};
