import { type Bilingual, both } from '#domain/kernel';

const MEBIBYTE = 1_024 ** 2;

/** Most bytes of a spreadsheet as it is sent. */
export const MOST_BYTES = 20 * MEBIBYTE;
/** Most rows of a sheet, its headings and blank ones included. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const MOST_SHEETS = 50;
/** Most bytes of what a workbook holds packed, all parts together; and how many times as long as the packed they may be. */
export const MOST_UNPACKED = 200 * MEBIBYTE;
export const MOST_TIMES = 300;
/** So long a workbook may take to read, in milliseconds. */
export const MOST_MILLIS = 60_000;
/** So much memory the program that reads it may hold, in megabytes. */
export const MOST_MEMORY = 1_024;

export const tooLarge = (bytes: number): Bilingual =>
  both(
    `The file has ${inMebibytes(bytes)} MB; at most ${inMebibytes(MOST_BYTES)} MB are read. Divide it into several files.`,
    `Mae’r ffeil yn ${inMebibytes(bytes)} MB; darllenir ${inMebibytes(MOST_BYTES)} MB ar y mwyaf. Rhannwch hi’n nifer o ffeiliau.`,
  );

export const tooManyRows = (rows: number): Bilingual =>
  both(
    `The sheet has ${rows} rows; at most ${MOST_ROWS} are read. Divide it into several files.`,
    `Nifer rhesi’r ddalen: ${rows}. Darllenir ${MOST_ROWS} ar y mwyaf. Rhannwch hi’n nifer o ffeiliau.`,
  );

export const tooManyColumns = (columns: number): Bilingual =>
  both(
    `The sheet has ${columns} columns; at most ${MOST_COLUMNS} are read. Take out those that hold nothing.`,
    `Nifer colofnau’r ddalen: ${columns}. Darllenir ${MOST_COLUMNS} ar y mwyaf. Tynnwch y rhai nad ydynt yn cynnwys dim.`,
  );

const inMebibytes = (bytes: number): string => (bytes / MEBIBYTE).toFixed(bytes % MEBIBYTE === 0 ? 0 : 1);
