import type { Bilingual, CalendarDate } from '#domain/kernel';

/** What stands in one cell. Text is as it stands, spaces and line breaks included. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** a cell that the spreadsheet shows as a date; `early` before the false leap day of the 1900 system */
  | { readonly kind: 'date'; readonly on: CalendarDate; readonly early: boolean }
  /** what a formula came to that failed, such as `#REF!` */
  | { readonly kind: 'error'; readonly error: string }
  /** a formula that no program has worked out and saved */
  | { readonly kind: 'no-result' };

export interface GridRow {
  /** as the spreadsheet numbers it, from 1 */
  readonly number: number;
  /** by column, from 0; null is an empty cell */
  readonly cells: readonly (CellContent | null)[];
}

/** A sheet of a workbook, or a file of comma-separated values. */
export interface Grid {
  /** null for a file that has no sheets */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
}

/** Something that a person must mend, in the file as a whole or at a cell. */
export interface SheetFault {
  /** such as `D17`; null where it is the file’s */
  readonly cell: string | null;
  /** null where it is the file’s */
  readonly row: number | null;
  /** the heading of the column, as the file has it; null where it is no column’s */
  readonly column: string | null;
  readonly code: string;
  readonly message: Bilingual;
}

/** `A`, `Z`, `AA`: the name of a column, from 0. */
export function columnName(index: number): string {
  let name = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

/** Spaces of every kind, marks that cannot be seen, and line breaks at the ends; and runs of them within. */
const SPACES = /[\s\u00a0\u200b\u2060\ufeff]+/gu;

/** A cell as one line of text; empty where nothing stands in it. */
export function lineOf(cell: CellContent | null | undefined): string {
  return wordsOf(cell).replaceAll(SPACES, ' ').trim();
}

/** A cell as text, with its line breaks, without spaces at the ends of its lines. */
export function wordsOf(cell: CellContent | null | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text
        .replaceAll(/\r\n?/gu, '\n')
        .replaceAll(/[^\S\n]+\n|\n[^\S\n]+/gu, '\n')
        .replaceAll(/^[\s\u00a0\u200b\u2060\ufeff]+|[\s\u00a0\u200b\u2060\ufeff]+$/gu, '');
    case 'number':
      return String(cell.number);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.on;
    case 'error':
      return cell.error;
    case 'no-result':
    case undefined:
      return '';
  }
}

export const isBlank = ({ cells }: GridRow): boolean =>
  cells.every((cell) => cell === null || (cell.kind === 'text' && lineOf(cell) === ''));
