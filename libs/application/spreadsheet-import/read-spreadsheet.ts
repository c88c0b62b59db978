import { type Result, both, ok, refuse } from '#domain/kernel';
import type { Grid } from './grid';
import { MOST_BYTES, tooLarge } from './limits';
import { type FileRefusal, readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';

/** An archive begins so, and every workbook of today is one; the old ones begin as a compound file does. */
const BEGINNINGS: readonly string[] = ['504b', 'd0cf'];

/** The sheets of a spreadsheet, by what it is and not by what it is called. */
export async function readSpreadsheet(bytes: Buffer): Promise<Result<readonly Grid[], FileRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse({ code: 'too-large', message: tooLarge(bytes.length) });
  if (bytes.length === 0) return refuse({ code: 'empty-file', message: EMPTY });
  if (BEGINNINGS.includes(bytes.subarray(0, 2).toString('hex'))) return readWorkbook(bytes);
  const read = readCsv(bytes);
  return read.ok ? ok([read.value]) : read;
}

const EMPTY = both(
  'The file is empty. Choose the spreadsheet that holds the rows.',
  'Mae’r ffeil yn wag. Dewiswch y daenlen sy’n cynnwys y rhesi.',
);
