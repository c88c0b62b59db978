import type { Cell } from './cell';

/** A spreadsheet would take such a text for a formula, or for the end of its cell. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;
/** By it Excel knows the file as UTF-8, and reads ŵ and ŷ. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Text that no spreadsheet takes for a formula: an apostrophe before it makes it text. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const textOf = (cell: Exclude<Cell, string | null>): string =>
  typeof cell === 'object' ? ('day' in cell ? cell.day : cell.at) : String(cell);

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? harmless(cell) : textOf(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, in UTF-8 with its mark; days in ISO 8601. */
export async function* csv(
  headings: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`;
  yield BYTE_ORDER_MARK + line(headings);
  for await (const row of rows) yield line(row);
}
