import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DirectoryFile } from '#application/directory';
import type { LoadedEntries } from '#application/load-entries';
import { systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import {
  type CheckedSpreadsheet,
  type SheetFault,
  checkAgainstRegister,
  countsOf,
  loadSpreadsheet,
  templateCsv,
  templateXlsx,
} from '#application/spreadsheet-import';
import { type Bilingual, both, personId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { givenBytes } from '../shared/given-file';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { clocksBehind, withLoader } from '../shared/loader';
import { entriesOf, progressOn } from '../shared/progress';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

const LOADER: Actor = { personId: personId('register-loader'), roles: ['system'] };
const NOTHING: LoadedEntries = { loaded: [], clocksLeft: 0 };

/** Loads a spreadsheet: good rows load, of bad ones each fault is named at its cell. @returns whether all went well */
export async function importSpreadsheet(
  io: Io,
  manner: Manner,
  settings: Settings,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): Promise<boolean> {
  const bytes = givenBytes(file);
  const directory = new DirectoryFile(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile);
  return withLedger(settings, async (ledger) => {
    const services = { ledger, directory: directory.current, now: io.clock.now() };
    const read = await checkAgainstRegister(services, systemViewer, { name: basename(file), bytes });
    if (!read.ok) throw new CommandError(read.refusal.message);
    const checked = read.value;
    report(io, manner, file, checked);
    const { loaded, clocksLeft } =
      dryRun || countsOf(checked).register === 0
        ? NOTHING
        : await withLoader(io, settings, { ledger, directory }, (loader) =>
            loadSpreadsheet(loader, checked, {
              actor: LOADER,
              viewer: systemViewer,
              onProgress: progressOn(io, manner, entriesOf),
            }),
          );
    if (clocksLeft > 0) say(io, manner, clocksBehind(clocksLeft));
    const refused = loaded.filter(({ ok }) => !ok);
    if (manner.json) answerJson(io, answerOf(checked, { file, dryRun, loaded, clocksLeft }));
    else for (const { id, why } of refused) io.err(`${id}: ${why?.[manner.language] ?? ''}\n`);
    return checked.faults.length === 0 && refused.length === 0;
  });
}

function report(io: Io, manner: Manner, file: string, checked: CheckedSpreadsheet): void {
  const { register, unchanged, changed, repeated, faulty } = countsOf(checked);
  const list = (faults: readonly SheetFault[]): void => {
    for (const each of faults) say(io, manner, placed(each));
  };
  list(checked.faults);
  list(checked.notes);
  say(
    io,
    manner,
    both(
      `${file}: rows: ${checked.rows.length}. To register: ${register}; unchanged: ${unchanged}; said otherwise on the register, left as they are: ${changed}; repeated: ${repeated}; with faults: ${faulty}.`,
      `${file}: rhesi: ${checked.rows.length}. I’w cofrestru: ${register}; heb newid: ${unchanged}; yn wahanol ar y gofrestr, wedi’u gadael fel y maent: ${changed}; wedi’u hailadrodd: ${repeated}; â gwallau: ${faulty}.`,
    ),
  );
}

const placed = ({ cell, message }: SheetFault): Bilingual =>
  cell === null ? message : both(`${cell}: ${message.en}`, `${cell}: ${message.cy}`);

const answerOf = (
  checked: CheckedSpreadsheet,
  done: LoadedEntries & { readonly file: string; readonly dryRun: boolean },
) => ({
  file: done.file,
  dryRun: done.dryRun,
  sheet: checked.file.sheet,
  counts: countsOf(checked),
  rows: checked.rows.map(({ row, action, definition }) => ({ row, action, id: definition?.id ?? null })),
  faults: checked.faults,
  notes: checked.notes,
  loaded: done.loaded,
  clocksLeft: done.clocksLeft,
});

/** Writes the template that a person fills in, in the language of the command. */
export async function writeTemplate(
  io: Io,
  manner: Manner,
  settings: Settings,
  file: string,
): Promise<boolean> {
  const { current } = new DirectoryFile(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile);
  if (/\.csv$/iu.test(file)) writeFileSync(file, templateCsv(manner.language));
  else if (/\.xlsx$/iu.test(file)) writeFileSync(file, await templateXlsx(manner.language, current));
  else throw new CommandError(NEITHER, 2);
  if (manner.json) answerJson(io, { file });
  else say(io, manner, both(`Written: ${file}`, `Ysgrifennwyd: ${file}`));
  return true;
}

const NEITHER = both(
  'The template is written as a workbook or as comma-separated values: name a file that ends in .xlsx or .csv.',
  'Ysgrifennir y templed fel llyfr gwaith neu fel gwerthoedd wedi’u gwahanu â choma: enwch ffeil sy’n gorffen â .xlsx neu .csv.',
);
