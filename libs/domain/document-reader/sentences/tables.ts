import { COLUMNS, namesColumns } from './columns';
import { trim } from './ends-of-sentences';
import type { Line } from './lines';
import { plainWords } from './plain-words';
import type { Cell } from './sentence';

const SEPARATORS = /[|\t]/u;
const RULED = /^[\s|:+=-]+$/u;

/** Whether a line is a row of a table: cells between bars or tabs. */
export function isRow(line: Line): boolean {
  const bars = line.trimmed.split('|').length - 1;
  return bars >= 2 || (bars === 1 && /\S \| \S/u.test(line.trimmed)) || /\S\t+\S/u.test(line.text);
}

/** Whether it only rules off the row of names above it. */
export const isRuled = (line: Line): boolean => RULED.test(line.text) && line.text.includes('-');

/** The cells of a row, empty ones too, under the names of their columns. */
export function cellsOf(text: string, line: Line, columns: readonly string[] | null): readonly Cell[] {
  const start = line.from + line.text.indexOf(line.trimmed) + (line.trimmed.startsWith('|') ? 1 : 0);
  const end = line.from + line.text.trimEnd().length - (line.trimmed.endsWith('|') ? 1 : 0);
  const cells: Cell[] = [];
  for (let from = start, at = start; at <= end; at += 1) {
    if (at < end && !SEPARATORS.test(text.charAt(at))) continue;
    const cell = trim(text, { from, to: Math.max(from, at) });
    const written = text.slice(cell.from, cell.to);
    const column = columns?.[cells.length];
    cells.push({ column: column || null, words: plainWords(written), offset: cell.from, text: written });
    from = at + 1;
  }
  return cells;
}

/** The names of the columns, where this row names them. */
export const columnsOf = (cells: readonly Cell[], ruledBelow: boolean): readonly string[] | null =>
  ruledBelow || namesColumns(cells.map(({ words }) => words)) ? cells.map(({ words }) => words) : null;

/** The cell that says what is to be done: by the name of its column, else the longest. */
export function deedOf(cells: readonly Cell[]): Cell | null {
  for (const name of COLUMNS.deed) {
    const named = cells.find(({ column, words }) => column !== null && name.test(column) && words !== '');
    if (named) return named;
  }
  return cells.reduce<Cell | null>(
    (longest, cell) => (cell.words.length > (longest?.words.length ?? 0) ? cell : longest),
    null,
  );
}

const named = (cells: readonly Cell[], name: RegExp): Cell | null =>
  cells.find(({ column }) => column !== null && name.test(column)) ?? null;

export const ownerOf = (cells: readonly Cell[]): Cell | null => named(cells, COLUMNS.owner);

/** The day that holds: a revised one that is filled in, else the one that was set. */
export function dueOf(cells: readonly Cell[]): Cell | null {
  const due = cells.filter(({ column }) => column !== null && COLUMNS.due.test(column));
  const filled = due.filter(({ words }) => words !== '');
  return filled.find(({ column }) => REVISED.test(column ?? '')) ?? filled[0] ?? due[0] ?? null;
}
const REVISED = /revised|new|current|diwygiedig|newydd/iu;

export const statusOf = (cells: readonly Cell[]): Cell | null => named(cells, COLUMNS.status);

/** Whether a table tells of deeds, one in a row, rather than holding text in cells. */
export const tellsDeeds = (cells: readonly Cell[]): boolean =>
  cells.some(({ column }) => column !== null && COLUMNS.deed.some((name) => name.test(column))) &&
  [COLUMNS.owner, COLUMNS.due, COLUMNS.status].some((name) => named(cells, name) !== null);
