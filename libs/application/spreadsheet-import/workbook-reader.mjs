/**
 * Reads a workbook from standard input and writes its sheets as JSON to standard output. Runs in a process of its own: what
 * a file from outside does to it, it does to nothing else. Its first argument holds the limits as JSON.
 */
import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';

const limits = JSON.parse(process.argv[2] ?? '{}');

class Refused extends Error {
  constructor(code, detail = {}) {
    super(code);
    this.answer = { refused: code, ...detail };
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Every part is unpacked once within the limits and dropped: what the archive says of its sizes need not be true. */
function unpackWithin(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    throw new Refused('not-a-workbook');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Refused('not-a-workbook');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new Refused('not-a-workbook');
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (from + size > bytes.length) throw new Refused('not-a-workbook');
    unpacked +=
      method === 0 ? size : inflatedSize(bytes.subarray(from, from + size), limits.unpacked - unpacked);
    if (unpacked > limits.unpacked || unpacked > Math.max(bytes.length * limits.times, 2 ** 20))
      throw new Refused('unpacks-too-large');
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function inflatedSize(packed, most) {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    throw new Refused(error?.code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'not-a-workbook');
  }
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/** The day that a spreadsheet shows, without its time of the day. */
const dayOf = (date) => date.toISOString().slice(0, 10);

function contentOf(value, cell, is1904) {
  if (cell?.type === 'error') return { kind: 'error', error: String(value) };
  if (cell?.type === 'formula' || cell?.formula !== undefined) {
    if (value === null || value === undefined) return { kind: 'no-result' };
    if (typeof value === 'string' && ERROR.test(value)) return { kind: 'error', error: value };
  }
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { kind: 'error', error: '#NUM!' };
    // before 1 March 1900 the 1900 system counts a day that never was
    return { kind: 'date', on: dayOf(value), early: !is1904 && value.getTime() < Date.UTC(1900, 2, 1) };
  }
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'text', text: String(value) };
}

/** A cell merged over several rows says the same of each of them; over several columns it says it of the first. */
function fillMerged(rows, merges) {
  for (const { startRow, startCol, endRow } of merges ?? []) {
    const content = rows[startRow]?.cells[startCol] ?? null;
    if (content === null || endRow <= startRow) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      // a row that has nothing of its own is a blank one
      if (rows[row].cells.some((cell) => cell !== null)) rows[row].filled.push([startCol, content]);
    }
  }
  for (const { cells, filled } of rows) for (const [column, content] of filled) cells[column] ??= content;
}

function gridOf(sheet, is1904) {
  const shown = sheet.rows.length;
  if (shown > limits.rows) throw new Refused('too-many-rows', { rows: shown });
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > limits.columns) throw new Refused('too-many-columns', { columns: widest });
  const rows = sheet.rows.map((values, row) => ({
    number: row + 1,
    cells: values.map((value, column) => contentOf(value, sheet.cells?.get(`${row},${column}`), is1904)),
    filled: [],
  }));
  fillMerged(rows, sheet.merges);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rows.map(({ number, cells }) => ({ number, cells })),
  };
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Refused('old-or-locked');
  unpackWithin(bytes);
  let book;
  try {
    book = await readXlsx(new Uint8Array(bytes), { readStyles: true, maxRows: limits.rows + 1 });
  } catch {
    throw new Refused('not-a-workbook');
  }
  if (book.sheets.length > limits.sheets)
    throw new Refused('too-many-sheets', { sheets: book.sheets.length });
  return { sheets: book.sheets.map((sheet) => gridOf(sheet, book.dateSystem === '1904')) };
}

main()
  .catch((error) => (error instanceof Refused ? error.answer : { refused: 'not-a-workbook' }))
  .then((answer) => process.stdout.write(JSON.stringify(answer)));
