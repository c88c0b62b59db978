import { writeXlsxStream } from 'hucre/xlsx';
import type { Instant } from '#domain/kernel';
import type { Cell } from './cell';

interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
}

const IN_WALES = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The time of day in Wales, as a spreadsheet has it: without a zone. */
function wallClock(at: Instant): Date {
  const parts = Object.fromEntries(
    IN_WALES.formatToParts(Date.parse(at)).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** The first day that a spreadsheet counts from: earlier ones stay text. */
const FIRST_DAY = '1900-03-01';
const LONGEST_TEXT = 32_767;

function valueOf(cell: Cell): string | number | boolean | Date | null {
  if (typeof cell === 'string') return cell.slice(0, LONGEST_TEXT);
  if (cell === null || typeof cell !== 'object') return cell;
  if ('at' in cell) return wallClock(cell.at);
  return cell.day < FIRST_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
}

/** Names of sheets have no such characters, and not many. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\']/gu, ' ').slice(0, 31);

async function* valuesOf(rows: AsyncIterable<readonly Cell[]>) {
  for await (const row of rows) yield row.map(valueOf);
}

/** A workbook of one sheet, written as its rows come. Text is text to it, whatever it begins with. */
export function xlsx(
  { name, headings, widths }: Sheet,
  rows: AsyncIterable<readonly Cell[]>,
  formats: readonly (string | undefined)[],
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(valuesOf(rows), {
    name: sheetName(name),
    columns: headings.map((header, at) => ({
      header,
      width: widths[at] ?? 20,
      ...(formats[at] !== undefined && { numFmt: formats[at] }),
    })),
    freezePane: { rows: 1 },
  });
}
