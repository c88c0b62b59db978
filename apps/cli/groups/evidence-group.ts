import * as commands from '../commands/index';
import type { AddOptions } from '../commands/evidence';
import type { Group } from './group';

interface EraseOptions {
  readonly reason: string;
  readonly by: string;
}

/** `cylch evidence …`: files kept as evidence. */
export const evidenceGroup: Group = (program, doing, say) => {
  const evidence = program.command('evidence').description(say('evidence.about'));
  evidence
    .command('add <obligation> <file>')
    .description(say('evidence.add.about'))
    .requiredOption('--reference <words>', say('evidence.add.reference'))
    .requiredOption('--description <words>', say('evidence.add.description'))
    .requiredOption('--by <personId>', say('evidence.add.by'))
    .option('--effective-on <date>', say('evidence.add.effectiveOn'))
    .option('--version-of <evidenceId>', say('evidence.add.versionOf'))
    .option('--late-reason <words>', say('evidence.add.lateReason'))
    .option('--late-document <reference>', say('evidence.add.lateDocument'))
    .action((obligation: string, file: string, options: AddOptions) =>
      doing((...context) => commands.evidence().addEvidence(...context, { ...options, obligation, file })),
    );
  evidence
    .command('get <obligation> <evidenceId>')
    .description(say('evidence.get.about'))
    .option('--out <file>', say('evidence.get.out'))
    .action((obligation: string, evidenceId: string, { out }: { readonly out?: string }) =>
      doing((...context) => commands.evidence().getEvidence(...context, { obligation, evidenceId, out })),
    );
  evidence
    .command('erase <obligation> <evidenceId>')
    .description(say('evidence.erase.about'))
    .requiredOption('--reason <words>', say('evidence.erase.reason'))
    .requiredOption('--by <personId>', say('evidence.erase.by'))
    .action((obligation: string, evidenceId: string, options: EraseOptions) =>
      doing((...context) =>
        commands.evidence().eraseEvidence(...context, { ...options, obligation, evidenceId }),
      ),
    );
};
