import * as commands from '../commands/index';
import type { ActOptions, ReplayOptions, RotateOptions, WantedOptions } from '../commands/webhook';
import { collect } from '../deadline/options';
import type { Group } from './group';

/** Other systems that hear of what is recorded. */
export const webhookGroup: Group = (program, doing, say) => {
  const webhook = program.command('webhook').description(say('webhook.about'));
  webhook
    .command('list')
    .description(say('webhook.list'))
    .action(() => doing((...context) => commands.webhookList().listWebhooks(...context)));
  webhook
    .command('show <id>')
    .description(say('webhook.show'))
    .option('--limit <n>', say('webhook.limit'), '25')
    .action((id: string, { limit }: { readonly limit: string }) =>
      doing((...context) => commands.webhookList().showWebhook(...context, id, limit)),
    );
  webhook
    .command('create <name> <url>')
    .description(say('webhook.create'))
    .option('--topic <topic>', say('webhook.topic'), collect)
    .option('--kind <kind>', say('webhook.kind'), collect)
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((name: string, url: string, options: WantedOptions & { readonly by: string }) =>
      doing((...context) => commands.webhook().createWebhook(...context, { ...options, name, url })),
    );
  webhook
    .command('change <id>')
    .description(say('webhook.change'))
    .option('--name <name>', say('webhook.name'))
    .option('--url <url>', say('webhook.url'))
    .option('--topic <topic>', say('webhook.topic'), collect)
    .option('--kind <kind>', say('webhook.kind'), collect)
    .requiredOption('--reason <text>', say('webhook.reason'))
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((id: string, options: WantedOptions & ActOptions) =>
      doing((...context) => commands.webhook().changeWebhook(...context, id, options)),
    );
  webhook
    .command('rotate <id>')
    .description(say('webhook.rotate'))
    .option('--overlap-hours <n>', say('webhook.overlap'), '24')
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((id: string, options: RotateOptions) =>
      doing((...context) => commands.webhook().rotateSecret(...context, id, options)),
    );
  for (const kind of ['pause', 'end'] as const)
    webhook
      .command(`${kind} <id>`)
      .description(say(`webhook.${kind}`))
      .requiredOption('--reason <text>', say('webhook.reason'))
      .requiredOption('--by <personId>', say('webhook.by'))
      .action((id: string, options: ActOptions) =>
        doing((...context) => commands.webhook().stopWebhook(...context, id, { ...options, kind })),
      );
  webhook
    .command('resume <id>')
    .description(say('webhook.resume'))
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((id: string, options: { readonly by: string }) =>
      doing((...context) => commands.webhook().resumeWebhook(...context, id, options)),
    );
  webhook
    .command('test <id>')
    .description(say('webhook.test'))
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((id: string, options: { readonly by: string }) =>
      doing((...context) => commands.webhook().testWebhook(...context, id, options)),
    );
  webhook
    .command('replay <id>')
    .description(say('webhook.replay'))
    .requiredOption('--from <position>', say('webhook.from'))
    .requiredOption('--reason <text>', say('webhook.reason'))
    .requiredOption('--by <personId>', say('webhook.by'))
    .action((id: string, options: ReplayOptions) =>
      doing((...context) => commands.webhook().replayWebhook(...context, id, options)),
    );
};
