import * as commands from '../commands/index';
import type { CreateOptions } from '../commands/service-account';
import { collect } from '../deadline/options';
import type { Group } from './group';

/** Programs that use the API under names of their own. */
export const serviceAccountGroup: Group = (program, doing, say) => {
  const account = program.command('service-account').description(say('serviceAccount.about'));
  account
    .command('list')
    .description(say('serviceAccount.list'))
    .action(() => doing((...context) => commands.serviceAccount().listServiceAccounts(...context)));
  account
    .command('create <name>')
    .description(say('serviceAccount.create.about'))
    .requiredOption('--scope <scope>', say('serviceAccount.create.scope'), collect)
    .option('--obligation <id>', say('serviceAccount.create.obligation'), collect)
    .requiredOption('--to <day>', say('serviceAccount.create.to'))
    .requiredOption('--reason <text>', say('serviceAccount.create.reason'))
    .requiredOption('--by <personId>', say('serviceAccount.by'))
    .action((name: string, options: CreateOptions) =>
      doing((...context) => commands.serviceAccount().createServiceAccount(...context, name, options)),
    );
  account
    .command('revoke <name>')
    .description(say('serviceAccount.revoke.about'))
    .requiredOption('--reason <text>', say('serviceAccount.revoke.reason'))
    .requiredOption('--by <personId>', say('serviceAccount.by'))
    .action((name: string, options: { readonly by: string; readonly reason: string }) =>
      doing((...context) => commands.serviceAccount().revokeServiceAccount(...context, name, options)),
    );
};
