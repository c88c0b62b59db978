import * as commands from '../commands/index';
import type { ActivityOptions } from '../commands/audit-activity';
import type { BundleOptions } from '../commands/audit-bundle';
import type { CheckProofOptions } from '../commands/audit-check-proof';
import type { RebuildLogOptions } from '../commands/audit-rebuild-log';
import type { ReplayCommandOptions } from '../commands/audit-replay';
import { collect } from '../deadline/options';
import type { ScopeOptions } from '../commands/audit-scope';
import type { VerifyOptions } from '../verify/options';
import type { Group } from './group';

interface AsOfOptions {
  readonly known?: string;
  readonly effective?: string;
}

/** For auditors: the record as it stood, what differs, and why. */
export const auditGroup: Group = (program, doing, say) => {
  const audit = program.command('audit').description(say('audit.about'));
  audit
    .command('states <id>')
    .description(say('audit.states'))
    .action((id: string) => doing((...context) => commands.auditStates().auditStates(...context, id)));
  audit
    .command('as-of <id>')
    .description(say('audit.asOf.about'))
    .option('--known <point>', say('audit.asOf.known'))
    .option('--effective <day>', say('audit.asOf.effective'))
    .action((id: string, options: AsOfOptions) =>
      doing((...context) => commands.auditAsOf().auditAsOf(...context, id, options)),
    );
  audit
    .command('diff <id> <from> <to>')
    .description(say('audit.diff'))
    .action((id: string, from: string, to: string) =>
      doing((...context) => commands.auditDiff().auditDiff(...context, id, from, to)),
    );
  audit
    .command('why <id> <field>')
    .description(say('audit.why.about'))
    .option('--known <point>', say('audit.why.known'))
    .option('--effective <day>', say('audit.why.effective'))
    .action((id: string, field: string, options: AsOfOptions) =>
      doing((...context) => commands.auditWhy().auditWhy(...context, id, field, options)),
    );
  audit
    .command('activity')
    .description(say('audit.activity.about'))
    .option('--person <id>', say('audit.activity.person'))
    .option('--from <date>', say('audit.activity.from'))
    .option('--to <date>', say('audit.activity.to'))
    .option('--before <position>', say('audit.activity.before'))
    .option('--limit <n>', say('audit.activity.limit'), '50')
    .action((options: ActivityOptions) =>
      doing((...context) => commands.auditActivity().auditActivity(...context, options)),
    );
  audit
    .command('replay [id]')
    .description(say('audit.replay.about'))
    .option('--today', say('audit.replay.today'))
    .option('--bundle <folder>', say('audit.replay.bundle'))
    .action((id: string | undefined, options: ReplayCommandOptions) =>
      doing((...context) => commands.auditReplay().auditReplay(...context, id, options)),
    );
  audit
    .command('bundle <out>')
    .description(say('audit.bundle.about'))
    .option('--obligation <id>', say('audit.bundle.obligation'))
    .option('--from <date>', say('audit.bundle.from'))
    .option('--to <date>', say('audit.bundle.to'))
    .option('--with-words', say('audit.bundle.withWords'))
    .option('--with-files', say('audit.bundle.withFiles'))
    .option('--key <key>', say('audit.signatures.key'), collect)
    .action((out: string, options: BundleOptions) =>
      doing((...context) => commands.auditBundle().auditBundle(...context, out, options)),
    );
  audit
    .command('verify [bundle]')
    .description(say('audit.verify.about'))
    .option('--checkpoints <folder>', say('audit.verify.checkpoints'))
    .option('--checkpoint <file>', say('audit.verify.checkpoint'), collect)
    .option('--key <key>', say('audit.signatures.key'), collect)
    .option('--witness <key>', say('audit.signatures.witness'), collect)
    .option('--quorum <n>', say('audit.signatures.quorum'), '0')
    .option('--tsa-root <file>', say('audit.verify.tsaRoot'), collect)
    .action((bundle: string | undefined, options: VerifyOptions) =>
      doing((...context) => commands.auditVerify().auditVerify(...context, bundle, options)),
    );
  audit
    .command('rebuild-log <folder>')
    .description(say('audit.rebuildLog.about'))
    .option('--key <key>', say('audit.signatures.key'), collect)
    .option('--checkpoint <file>', say('audit.verify.checkpoint'), collect)
    .action((folder: string, options: RebuildLogOptions) =>
      doing((...context) => commands.auditRebuildLog().auditRebuildLog(...context, folder, options)),
    );
  audit
    .command('check-proof [file]')
    .description(say('audit.checkProof.about'))
    .option('--entry <file>', say('audit.checkProof.entry'))
    .option('--leaf <hash>', say('audit.checkProof.leaf'))
    .option('--key <key>', say('audit.signatures.key'), collect)
    .option('--witness <key>', say('audit.signatures.witness'), collect)
    .option('--quorum <n>', say('audit.signatures.quorum'), '0')
    .option('--unsigned', say('audit.checkProof.unsigned'))
    .action((file: string | undefined, options: CheckProofOptions) =>
      doing((io, manner) => commands.auditCheckProof().auditCheckProof(io, manner, file, options)),
    );
  const scope = audit.command('scope').description(say('audit.scope.about'));
  scope
    .command('list')
    .description(say('audit.scope.list'))
    .action(() => doing((...context) => commands.auditScope().listScopes(...context)));
  scope
    .command('set <personId>')
    .description(say('audit.scope.set'))
    .option('--everything', say('audit.scope.everything'))
    .option('--obligation <id>', say('audit.scope.obligation'), collect)
    .option('--kind <kind>', say('audit.scope.kind'), collect)
    .option('--source <title>', say('audit.scope.source'), collect)
    .option('--from <day>', say('audit.scope.from'))
    .option('--to <day>', say('audit.scope.to'))
    .requiredOption('--reason <text>', say('audit.scope.reason'))
    .requiredOption('--by <personId>', say('audit.scope.by'))
    .action((personId: string, options: ScopeOptions) =>
      doing((...context) => commands.auditScope().setScope(...context, personId, options)),
    );
  scope
    .command('end <personId>')
    .description(say('audit.scope.end'))
    .requiredOption('--reason <text>', say('audit.scope.reason'))
    .requiredOption('--by <personId>', say('audit.scope.by'))
    .action((personId: string, options: { readonly by: string; readonly reason: string }) =>
      doing((...context) => commands.auditScope().endScope(...context, personId, options)),
    );
  audit
    .command('new-key <name> <file>')
    .description(say('audit.newKey'))
    .action((name: string, file: string) =>
      doing((io, manner) => Promise.resolve(commands.newKey().newKey(io, manner, name, file))),
    );
};
