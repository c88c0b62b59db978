import { CsvError, parse } from 'csv-parse/sync';
import { type Bilingual, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { columnOfHeading } from './columns';
import { decodeText } from './decode-text';
import { type CellContent, type Grid, type GridRow, cellName } from './grid';
import { MOST_COLUMNS, MOST_ROWS, tooManyColumns, tooManyRows } from './limits';

export type FileRefusal = Refusal & { readonly cell?: string | null };

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** what Excel writes at the top of a file to say which character separates */
const SAID = /^sep=(.)\r?\n/u;

/** A file of values in UTF-8 or UTF-16, separated by commas, semicolons or tabs; refused with the place where it is none. */
export function readCsv(bytes: Buffer): Result<Grid, FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.refusal);
  const text = decoded.value.replace(/^\ufeff/u, '');
  const said = SAID.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const records = recordsOf(said === null ? text : text.slice(said[0].length), separator);
  if (!records.ok) return records;
  const rows = records.value.map((cells, index): GridRow => ({
    // the line that says the separator is a row of the file, and none of the sheet
    number: index + 1,
    cells: cells.map(contentOf),
  }));
  if (rows.length > MOST_ROWS) return refuse({ code: 'too-many-rows', message: tooManyRows(rows.length) });
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > MOST_COLUMNS) return refuse({ code: 'too-many-columns', message: tooManyColumns(widest) });
  return ok({ name: null, hidden: false, rows });
}

/** The one by which most headings of ours are found among the first lines; of equals the first. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n|\r/u, 20);
  const found = (separator: string): number =>
    Math.max(
      ...lines.map(
        (line) =>
          line
            .split(separator)
            .filter((heading) => columnOfHeading(heading.replaceAll(/^\s*"|"\s*$/gu, '')) !== undefined)
            .length,
      ),
    );
  return SEPARATORS.reduce((best, each) => (found(each) > found(best) ? each : best), SEPARATORS[0]);
}

function recordsOf(text: string, separator: string): Result<readonly string[][], FileRefusal> {
  const records: string[][] = [];
  try {
    parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false,
      // a record is seen as it is read, so that a fault after it has a place
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
    return ok(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error['column'] === 'number' ? error['column'] : 0;
    const cell = cellName(records.length + 1, column);
    return refuse({ code: CODES[error.code] ?? 'not-csv', cell, message: words(error, cell) });
  }
}

const CODES: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_INVALID_CLOSING_QUOTE: 'quote-in-the-middle',
  INVALID_OPENING_QUOTE: 'quote-in-the-middle',
};

function words({ code }: CsvError, cell: string): Bilingual {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return both(
      `The quotation mark that opens in cell ${cell} is never closed, so the rest of the file is one cell. Close it, or write it twice (“""”) where it is meant as a mark.`,
      `Nid yw’r dyfynnod sy’n agor yng nghell ${cell} byth yn cael ei gau, felly un gell yw gweddill y ffeil. Caewch ef, neu ysgrifennwch ef ddwywaith (“""”) os yw’n rhan o’r testun.`,
    );
  return both(
    `There is a quotation mark in the middle of cell ${cell}. Put the whole cell in quotation marks and write the one within twice (“""”), or load the workbook itself.`,
    `Mae dyfynnod yng nghanol cell ${cell}. Rhowch y gell gyfan mewn dyfynodau ac ysgrifennwch yr un y tu mewn ddwywaith (“""”), neu llwythwch y llyfr gwaith ei hun.`,
  );
}

/** A text that was written safely, so that no spreadsheet takes it for a formula, is read as what it was. */
const SAFELY_WRITTEN = /^'(?=[=+\-@\t\r])/u;

const contentOf = (text: string): CellContent | null =>
  text === '' ? null : { kind: 'text', text: text.replace(SAFELY_WRITTEN, '') };
