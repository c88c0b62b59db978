import * as commands from '../commands/index';
import type { ActivityOptions } from '../commands/audit-activity';
import type { BundleOptions } from '../commands/audit-bundle';
import type { CheckProofOptions } from '../commands/audit-check-proof';
import type { ReplayCommandOptions } from '../commands/audit-replay';
import { collect } from '../deadline/options';
import type { VerifyOptions } from '../verify/options';
import type { Group } from './group';

interface AsOfOptions {
  readonly known?: string;
  readonly effective?: string;
}

/** For auditors: the record as it stood, what differs, and why. */
export const auditGroup: Group = (program, doing) => {
  const audit = program.command('audit').description('for auditors');
  audit
    .command('states <id>')
    .description('the state at every position, with who and why')
    .action((id: string) => doing((...context) => commands.auditStates().auditStates(...context, id)));
  audit
    .command('as-of <id>')
    .description('an obligation as it was known at one time about another')
    .option('--known <point>', 'a record’s number, a date or an instant (default: all that is known)')
    .option('--effective <day>', 'a date or an instant (default: whenever it takes effect)')
    .action((id: string, options: AsOfOptions) =>
      doing((...context) => commands.auditAsOf().auditAsOf(...context, id, options)),
    );
  audit
    .command('diff <id> <from> <to>')
    .description('what differs between two points (12, 2026-08-31, 12@2026-08-31, @2026-08-31, now), and why')
    .action((id: string, from: string, to: string) =>
      doing((...context) => commands.auditDiff().auditDiff(...context, id, from, to)),
    );
  audit
    .command('why <id> <field>')
    .description('why a field has its value, or why it has none (last-day, completed, notified, owner …)')
    .option('--known <point>', 'as it was known then')
    .option('--effective <day>', 'as it was in effect then')
    .action((id: string, field: string, options: AsOfOptions) =>
      doing((...context) => commands.auditWhy().auditWhy(...context, id, field, options)),
    );
  audit
    .command('activity')
    .description('who decided what, when and for whom, over the whole register; latest first')
    .option('--person <id>', 'who decided, or for whom; system: the clock and the loader')
    .option('--from <date>', 'recorded on this day or later')
    .option('--to <date>', 'recorded on this day or earlier')
    .option('--before <position>', 'only what stands before this record')
    .option('--limit <n>', 'at most so many', '50')
    .action((options: ActivityOptions) =>
      doing((...context) => commands.auditActivity().auditActivity(...context, options)),
    );
  audit
    .command('replay [id]')
    .description(
      'every recorded decision asked for again of the core and calendar it names, and compared to the byte',
    )
    .option('--today', 'and of today’s, listing what would come out otherwise')
    .action((id: string | undefined, options: ReplayCommandOptions) =>
      doing((...context) => commands.auditReplay().auditReplay(...context, id, options)),
    );
  audit
    .command('bundle <out>')
    .description(
      'write a folder of evidence to take away: the whole ledger, one obligation, or what was recorded in a period',
    )
    .option('--obligation <id>', 'only this obligation, with its mail, triggers and erasures')
    .option('--from <date>', 'only what was recorded from this day in Wales')
    .option('--to <date>', 'and up to this day')
    .option('--with-words', 'show personal texts in the summary; an erasure cannot reach a bundle taken away')
    .action((out: string, options: BundleOptions) =>
      doing((...context) => commands.auditBundle().auditBundle(...context, out, options)),
    );
  audit
    .command('verify [bundle]')
    .description(
      'hold every record against what was published outside the database; ends with 0 where it is verified, 1 where it was altered, 2 where nothing could be verified',
    )
    .option('--checkpoints <folder>', 'the published log (default: CHECKPOINT_FOLDER; of a bundle, its own)')
    .option('--checkpoint <file>', 'a checkpoint that you hold, from a mail; again for each', collect)
    .option('--key <key>', 'a key of the log, name+id+base64, or a file of them; again for each', collect)
    .option('--witness <key>', 'the same of a witness', collect)
    .option('--quorum <n>', 'how many of the witnesses must have cosigned', '0')
    .option(
      '--tsa-root <file>',
      'root certificate of a time-stamping authority, PEM; again for each',
      collect,
    )
    .action((bundle: string | undefined, options: VerifyOptions) =>
      doing((...context) => commands.auditVerify().auditVerify(...context, bundle, options)),
    );
  audit
    .command('check-proof [file]')
    .description(
      'judge one proof or checkpoint of any log, from a file or standard input (-); ends with 0 where it holds, 1 where not, 2 where it cannot be read',
    )
    .option('--entry <file>', 'the entry that the proof should be of')
    .option('--leaf <hash>', 'or its hash')
    .option('--key <key>', 'a key of the log, name+id+base64, or a file of them; again for each', collect)
    .option('--witness <key>', 'the same of a witness', collect)
    .option('--quorum <n>', 'how many of the witnesses must have cosigned', '0')
    .option('--unsigned', 'judge the sum alone and leave signatures aside')
    .action((file: string | undefined, options: CheckProofOptions) =>
      doing((io, manner) => commands.auditCheckProof().auditCheckProof(io, manner, file, options)),
    );
  audit
    .command('new-key <name> <file>')
    .description(
      'make the signing key of a log of this name, e.g. cylch.example/ledger; prints its verifier key',
    )
    .action((name: string, file: string) =>
      doing((io, manner) => Promise.resolve(commands.newKey().newKey(io, manner, name, file))),
    );
};
