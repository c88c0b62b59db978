import { writeXlsx } from 'hucre/xlsx';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type ObligationId, calendarDate } from '#domain/kernel';
import type { ObligationDefinition } from '#domain/obligations';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type CheckedAgainst, type CheckedSpreadsheet, checkSpreadsheet } from './check-spreadsheet';
import { type ColumnKey, sheetColumns } from './columns';
import { readSpreadsheet } from './read-spreadsheet';

export const sampleDirectory = loadDirectory(sampleDirectoryFile);

/** An empty register on a day, with what a test puts on it. */
export const againstNothing = (given: Partial<CheckedAgainst> = {}): CheckedAgainst => ({
  directory: sampleDirectory,
  calendar: ukBankHolidays,
  today: calendarDate('2026-11-24'),
  held: () => Promise.resolve(new Map<ObligationId, ObligationDefinition>()),
  alike: () => Promise.resolve(new Map()),
  ...given,
});

/** The cells of a row that has no fault, by column. */
export const SOUND = {
  titleEn: 'Publish the guidance',
  kind: 'Action',
  responsible: 'Welsh Government',
  authority: 'Internal',
} as const;

export type Cells = Readonly<Partial<Record<ColumnKey, string | number | boolean | Date>>>;

const columnsIn = (rows: readonly Cells[]): readonly ColumnKey[] =>
  sheetColumns.map(({ key }) => key).filter((key) => rows.some((row) => row[key] !== undefined));

/** Values under the headings of the columns that any of the rows has. */
export const sheetRows = (rows: readonly Cells[]) => {
  const keys = columnsIn(rows);
  const headings = keys.map((key) => sheetColumns.find((column) => column.key === key)?.heading.en ?? '');
  return [headings, ...rows.map((row) => keys.map((key) => row[key] ?? null))];
};

/** Which column a key stands in, such as `C`. */
export const letterOf = (rows: readonly Cells[], key: ColumnKey): string =>
  String.fromCharCode(65 + columnsIn(rows).indexOf(key));

export const csvOfRows = (rows: readonly Cells[]): Buffer =>
  Buffer.from(
    sheetRows(rows)
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
  );

export const xlsxOfRows = async (rows: readonly Cells[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Entries', rows: sheetRows(rows) }] }));

/** The check of a file that can be read. */
export async function checked(bytes: Buffer, against = againstNothing()): Promise<CheckedSpreadsheet> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.refusal.message.en);
  const found = await checkSpreadsheet(read.value, { name: 'file.xlsx', sha256: '0'.repeat(64) }, against);
  if (!found.ok) throw new Error(found.refusal.message.en);
  return found.value;
}
