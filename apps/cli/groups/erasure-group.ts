import * as commands from '../commands/index';
import type { Group } from './group';

interface EraseOptions {
  readonly reason: string;
  readonly by: string;
  readonly identity?: boolean;
}

/** Erasure, for whoever answers for data protection. */
export const erasureGroup: Group = (program, doing, say) => {
  program
    .command('erase <subject>')
    .description(say('erase.about'))
    .requiredOption('--reason <words>', say('erase.reason'))
    .requiredOption('--by <personId>', say('erase.by'))
    .option('--identity', say('erase.identity'))
    .action((subject: string, { reason, by, identity = false }: EraseOptions) =>
      doing((...context) => commands.erase().erase(...context, { subject, reason, by, identity })),
    );
  const erasures = program
    .command('erasures')
    .description(say('erasures.about'))
    .action(() => doing((...context) => commands.erasures().erasures(...context)));
  erasures
    .command('replay [file]')
    .description(say('erasures.replay'))
    .action((file: string | undefined) =>
      doing((...context) => commands.replayErasures().replayErasures(...context, file)),
    );
};
