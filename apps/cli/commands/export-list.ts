import { extname } from 'node:path';
import { loadDirectory } from '#application/directory';
import {
  type ExportFormat,
  type ExportedFile,
  exportFormats,
  exportList,
  exportLists,
  historyFile,
  listNamed,
  submissionFile,
} from '#application/exports';
import { systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import { type Refusal, type Result, both } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { accepted } from '../shared/accepted';
import type { Io, Manner } from '../shared/io';
import { obligationGiven } from '../shared/obligation-given';
import { writeOut } from '../shared/out-file';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

export interface ExportListOptions {
  readonly out?: string;
  readonly format?: string;
  readonly where?: readonly string[];
}

const contextOf = (io: Io, settings: Settings, ledger: SealedLedger) => ({
  ledger,
  directory: loadDirectory(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile),
  now: io.clock.now(),
});

type Context = ReturnType<typeof contextOf>;

/** Makes a file and writes it; a spreadsheet or a PDF only where it is named. */
const fileFrom = (
  io: Io,
  manner: Manner,
  settings: Settings,
  {
    out,
    make,
  }: { readonly out: string | undefined; make(context: Context): Promise<Result<ExportedFile, Refusal>> },
): Promise<boolean> =>
  withLedger(settings, async (ledger) => {
    const { pieces, type } = accepted(await make(contextOf(io, settings, ledger)));
    return writeOut(io, manner, pieces, { out, isText: /^text|json/u.test(type) });
  });

/** A whole list as a file, with a filter as the page of the list has it. @throws CommandError for what is asked wrongly */
export function exportListCommand(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string,
  { out, format, where = [] }: ExportListOptions,
): Promise<boolean> {
  const list = listNamed(name);
  if (list === undefined) throw new CommandError(NO_LIST(name), 2);
  const filter = list.filter.strict().parse(given(where));
  const chosen = formatOf(format, out, manner);
  return fileFrom(io, manner, settings, {
    out,
    make: (context) =>
      exportList(systemViewer, name, {
        ...context,
        language: manner.language,
        filter,
        format: chosen,
        person: { posts: [], acting: undefined },
      }),
  });
}

/** The history of one entry, or of all of them, as JSON lines. */
export const exportHistory = (
  io: Io,
  manner: Manner,
  settings: Settings,
  { id, out }: { readonly id: string | undefined; readonly out?: string },
): Promise<boolean> =>
  fileFrom(io, manner, settings, {
    out,
    make: (context) => historyFile(systemViewer, { ...context, id: id && obligationGiven(id) }),
  });

/** An entry as a PDF for a submission, in the language that is asked for. */
export const exportPdf = (
  io: Io,
  manner: Manner,
  settings: Settings,
  { id, out }: { readonly id: string; readonly out?: string },
): Promise<boolean> =>
  fileFrom(io, manner, settings, {
    out,
    make: (context) =>
      submissionFile(systemViewer, { ...context, id: obligationGiven(id), language: manner.language }),
  });

const isFormat = (text: string): text is ExportFormat => (exportFormats as readonly string[]).includes(text);

/** As it was asked for; else as the file is called; JSON for programs, CSV for people. */
function formatOf(format: string | undefined, out: string | undefined, { json }: Manner): ExportFormat {
  const asked = format ?? (out === undefined ? undefined : extname(out).slice(1).toLowerCase());
  if (asked !== undefined && isFormat(asked)) return asked;
  if (format === undefined) return json ? 'json' : 'csv';
  throw new CommandError(
    both(
      `--format takes ${exportFormats.join(', ')}.`,
      `Mae --format yn cymryd ${exportFormats.join(', ')}.`,
    ),
    2,
  );
}

/** `name=value`, each once. @throws CommandError for anything else */
function given(where: readonly string[]): Readonly<Record<string, string>> {
  const pairs = where.map((each) => {
    const [name = '', ...value] = each.split('=');
    if (name !== '' && value.length > 0) return [name, value.join('=')] as const;
    throw new CommandError(
      both(`--where takes name=value, not ${each}.`, `Mae --where yn cymryd enw=gwerth, nid ${each}.`),
      2,
    );
  });
  return Object.fromEntries(pairs);
}

const NO_LIST = (name: string) => {
  const names = exportLists.map((list) => list.name).join(', ');
  return both(
    `There is no list ${name}. There are: ${names}.`,
    `Nid oes rhestr ${name}. Mae’r rhain: ${names}.`,
  );
};
