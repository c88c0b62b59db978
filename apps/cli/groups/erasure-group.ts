import * as commands from '../commands/index';
import type { Group } from './group';

interface EraseOptions {
  readonly reason: string;
  readonly by: string;
  readonly identity?: boolean;
}

/** Erasure, for whoever answers for data protection. */
export const erasureGroup: Group = (program, doing) => {
  program
    .command('erase <subject>')
    .description(
      'destroy the key of a person’s words; who decided or was told stays for the retention period',
    )
    .requiredOption('--reason <words>', 'why; sealed for whoever asks')
    .requiredOption('--by <personId>', 'who asks')
    .option('--identity', 'ask for the post and id too, which is refused and recorded')
    .action((subject: string, { reason, by, identity = false }: EraseOptions) =>
      doing((...context) => commands.erase().erase(...context, { subject, reason, by, identity })),
    );
  const erasures = program
    .command('erasures')
    .description('every erasure there has been, for the list that is kept outside the database')
    .action(() => doing((...context) => commands.erasures().erasures(...context)));
  erasures
    .command('replay [file]')
    .description('after a restore: erase again what the backup brought back (default: ERASURE_LIST_FILE)')
    .action((file: string | undefined) =>
      doing((...context) => commands.replayErasures().replayErasures(...context, file)),
    );
};
