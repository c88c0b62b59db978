import type { CalendarDate, Instant, JsonValue } from '#domain/kernel';

/** What stands in a cell: days and times are told from text, so that a spreadsheet can count with them. */
export type Cell =
  string | number | boolean | null | { readonly day: CalendarDate } | { readonly at: Instant };

export const dayCell = (day: CalendarDate | null | undefined): Cell => (day == null ? null : { day });
export const timeCell = (at: Instant | null | undefined): Cell => (at == null ? null : { at });

/** As programs read it. */
export const cellAsJson = (cell: Cell): JsonValue =>
  typeof cell === 'object' && cell !== null ? ('day' in cell ? cell.day : cell.at) : cell;
