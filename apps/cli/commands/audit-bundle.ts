import { type WantedScope, makeBundle } from '#evidence/bundle';
import { verifyForBundle } from '#evidence/verify';
import { postgresEvidenceStore } from '#record/evidence-files';
import { type CalendarDate, both, calendarDate, isCalendarDate } from '#domain/kernel';
import { programVersion } from '#platform/program-version';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { accepted } from '../shared/accepted';
import { directoryNames } from '../shared/names';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';
import { verifiersIn } from '../shared/verifiers';

export interface BundleOptions {
  readonly obligation?: string;
  readonly from?: string;
  readonly to?: string;
  readonly withWords?: boolean;
  readonly withFiles?: boolean;
  readonly key?: readonly string[];
}

/** Writes an evidence bundle that is verified without this system; it is verified here first, as is the whole ledger. */
export async function auditBundle(
  io: Io,
  manner: Manner,
  settings: Settings,
  out: string,
  options: BundleOptions,
): Promise<boolean> {
  const scope = scopeOf(options);
  const checkpointFolder = required(settings, 'CHECKPOINT_FOLDER');
  const { withWords = false } = options;
  const keys = verifiersIn(options.key ?? []);
  const verify = verifyForBundle({
    databaseUrl: required(settings, 'DATABASE_URL'),
    checkpointFolder,
    keys,
  });
  const program = `cylch@${programVersion()}`;
  const made = await withLedger(settings, (ledger) =>
    makeBundle({
      ledger,
      checkpointFolder,
      scope,
      out,
      madeAt: io.clock.now(),
      program,
      withWords,
      files: options.withFiles === true ? postgresEvidenceStore(ledger) : undefined,
      names: directoryNames(settings),
      verify,
    }),
  );
  const { manifest, sha256 } = accepted(made);
  const { events, checkpoint } = manifest;
  say(
    io,
    manner,
    both(
      `Written to ${out}: ${events.count} records, proven up to position ${checkpoint.size}; not yet proven: ${events.notYetProven}. Write down the fingerprint, apart from the bundle:`,
      `Ysgrifennwyd i ${out}: ${events.count} o ddigwyddiadau, wedi’u profi hyd at safle ${checkpoint.size}; heb eu profi eto: ${events.notYetProven}. Nodwch yr ôl bys, ar wahân i’r bwndel:`,
    ),
  );
  if (manner.json) answerJson(io, { folder: out, sha256, manifest });
  else io.out(`${sha256}\n`);
  return true;
}

function scopeOf({ obligation, from, to }: BundleOptions): WantedScope {
  const period = from !== undefined || to !== undefined;
  if (obligation !== undefined && period) throw asked(EITHER);
  if (obligation !== undefined) return { kind: 'obligation', id: obligation };
  if (!period) return { kind: 'ledger' };
  if (from === undefined || to === undefined) throw asked(BOTH_DAYS);
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first > last) throw asked(BOTH_DAYS);
  return { kind: 'period', from: first, to: last };
}

function dayOf(text: string): CalendarDate {
  if (isCalendarDate(text)) return calendarDate(text);
  throw asked(both(`“${text}” is not a day as 2026-08-31.`, `Nid diwrnod fel 2026-08-31 yw “${text}”.`));
}

const asked = (said: ConstructorParameters<typeof CommandError>[0]): CommandError =>
  new CommandError(said, 2);

const EITHER = both(
  'A bundle is of one obligation or of a period, not of both: give --obligation, or --from and --to.',
  'Bwndel o un rhwymedigaeth neu o gyfnod a wneir, nid o’r ddau: rhowch --obligation, neu --from a --to.',
);

const BOTH_DAYS = both(
  'A period needs its first day and its last, in that order: give --from and --to.',
  'Mae ar gyfnod angen ei ddiwrnod cyntaf a’i olaf, yn y drefn honno: rhowch --from a --to.',
);
