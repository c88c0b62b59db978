import type { HolidayCalendar } from '#domain/calendars';
import type { Directory } from '#application/directory';
import { type CalendarDate, type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import { normaliseForSearch } from '#domain/search';
import { type ObligationDefinition, lastDayOn, sourceWords } from '#domain/obligations';
import { type ChangedCell, changedCells } from './changed-cells';
import { type Grid, type GridRow, type SheetFault, isBlank } from './grid';
import { type Headings, headingsOf, missingColumn, noHeadings } from './headings';
import { type SheetFile, definitionOf } from './row-definition';
import { RowReading } from './row-reading';
import { cellWords, noteWords } from './sheet-words';

/** What loading does with a row. `changed`: its entry says something else, which loading leaves as it is. */
export type RowAction = 'register' | 'unchanged' | 'changed' | 'repeated' | 'faulty';

export interface CheckedRow {
  /** as the spreadsheet numbers it */
  readonly row: number;
  readonly title: string;
  readonly action: RowAction;
  /** null where the row is at fault */
  readonly definition: ObligationDefinition | null;
}

export interface CheckedSpreadsheet {
  readonly file: SheetFile;
  readonly rows: readonly CheckedRow[];
  /** what stops a row, or the whole file where it has no row */
  readonly faults: readonly SheetFault[];
  /** what is pointed out and stops nothing */
  readonly notes: readonly SheetFault[];
}

/** An entry of the register that may be the same as one of a file. */
export interface EntryAlike {
  readonly id: ObligationId;
  readonly title: { readonly en: string; readonly cy: string };
}

export interface CheckedAgainst {
  readonly directory: Directory;
  readonly calendar: HolidayCalendar;
  readonly today: CalendarDate | null;
  /** the entries of these ids that are on the register, as they stand */
  readonly held: (ids: readonly ObligationId[]) => Promise<ReadonlyMap<ObligationId, ObligationDefinition>>;
  /** entries that have the same words and date, by `likenessKey` */
  readonly alike: (keys: ReadonlySet<string>) => Promise<ReadonlyMap<string, EntryAlike>>;
}

/** What makes two entries seem one: the same words with the same date. */
export const likenessKey = (words: string, date: CalendarDate | null): string =>
  `${normaliseForSearch(words)}\n${date ?? ''}`;

interface ReadRow {
  readonly row: GridRow;
  readonly reading: RowReading;
  readonly definition: ObligationDefinition | null;
  readonly reference: string | undefined;
  readonly title: string;
}

/**
 * Checks every row of the sheet that holds the rows, and changes nothing. All faults of a row are said at once, each at its cell; a row
 * without one can be loaded whatever the others have. Refused as a whole where no headings can be told.
 */
export async function checkSpreadsheet(
  grids: readonly Grid[],
  file: Omit<SheetFile, 'sheet'>,
  against: CheckedAgainst,
): Promise<Result<CheckedSpreadsheet, Refusal>> {
  const headed = grids
    .filter(({ hidden }) => !hidden)
    .flatMap((grid) => {
      const headings = headingsOf(grid);
      return headings === null ? [] : [{ grid, headings }];
    });
  const [first, ...others] = headed;
  if (first === undefined) return refuse({ code: 'no-headings', message: noHeadings() });
  const { grid, headings } = first;
  const of: SheetFile = { ...file, sheet: grid.name };
  const ofFile = headings.missing.map((column) => fault(null, 'missing-column', missingColumn(column)));
  const notes = [
    ...headings.unknown.map(({ cell, heading }) => ({
      ...fault(cell, 'unknown-column', noteWords['unknown-column'](heading)),
      column: heading,
    })),
    ...grids
      .filter(({ hidden, rows }) => hidden && rows.some((row) => !isBlank(row)))
      .map(({ name }) => fault(null, 'hidden-sheet', noteWords['hidden-sheet'](name ?? ''))),
    ...others
      .filter((other) => other.headings.missing.length === 0)
      .map((other) => fault(null, 'other-sheet', noteWords['other-sheet'](other.grid.name ?? ''))),
  ];
  if (ofFile.length > 0) return ok({ file: of, rows: [], faults: [...ofFile, ...headings.faults], notes });
  const read = readRows(grid, headings, of, against);
  twiceReferred(read);
  const judged = await judgeRows(read, against);
  return ok({
    file: of,
    rows: judged.rows,
    faults: [...headings.faults, ...read.flatMap(({ reading }) => reading.faults)],
    notes: [...notes, ...judged.notes],
  });
}

const fault = (cell: string | null, code: string, message: SheetFault['message']): SheetFault => ({
  cell,
  row: null,
  column: null,
  code,
  message,
});

function readRows(
  grid: Grid,
  headings: Headings,
  file: SheetFile,
  { directory, calendar, today }: CheckedAgainst,
): readonly ReadRow[] {
  const rows = grid.rows.filter((row) => row.number > headings.row && !isBlank(row));
  return rows.map((row) => {
    const reading = new RowReading(headings, row, directory);
    const answers = reading.answers();
    const definition = definitionOf(reading, answers, { file, row: row.number, calendar, today });
    const title = answers.titleEn ?? answers.titleCy ?? '';
    return { row, reading, definition, reference: answers.reference, title };
  });
}

/** Two rows of one reference would be one entry: neither is loaded, since nobody can tell which is meant. */
function twiceReferred(read: readonly ReadRow[]): void {
  const by = new Map<string, ReadRow[]>();
  for (const each of read)
    if (each.reference !== undefined) by.set(each.reference, [...(by.get(each.reference) ?? []), each]);
  for (const [reference, same] of by)
    if (same.length > 1)
      for (const each of same) {
        const other = same.find((one) => one !== each) ?? each;
        const message = cellWords['reference-twice'](reference, other.reading.cellOf('reference'));
        each.reading.complain('reference', 'reference-twice', message);
      }
}

const dateOf = ({ readings }: ObligationDefinition, calendar: HolidayCalendar): CalendarDate | null => {
  const [first] = readings;
  return first === undefined ? null : lastDayOn(first, 1, calendar);
};

const likenessOf = (definition: ObligationDefinition, calendar: HolidayCalendar): string =>
  likenessKey(sourceWords(definition.source, 'en').sentence, dateOf(definition, calendar));

/** What becomes of each row, by what the file and the register have already. */
async function judgeRows(
  read: readonly ReadRow[],
  { calendar, held, alike }: CheckedAgainst,
): Promise<{ readonly rows: readonly CheckedRow[]; readonly notes: readonly SheetFault[] }> {
  const sound = read.filter(({ reading }) => reading.faults.length === 0);
  const ids = sound.flatMap(({ definition }) => definition?.id ?? []);
  const onRegister = await held(ids);
  const keys = new Set(
    sound.flatMap(({ definition }) =>
      definition === null || onRegister.has(definition.id) ? [] : likenessOf(definition, calendar),
    ),
  );
  const same = await alike(keys);
  const seen = new Map<ObligationId, string>();
  const likeness = new Map<string, string>();
  const rows = read.map(({ row, reading, definition, title }): CheckedRow => {
    const at = { row: row.number, title };
    const note = reading.pointOut.bind(reading);
    if (definition === null || reading.faults.length > 0) return { ...at, action: 'faulty', definition: null };
    const before = seen.get(definition.id);
    if (before !== undefined) {
      note('titleEn', 'repeated-row', noteWords['repeated-row'](before));
      return { ...at, action: 'repeated', definition };
    }
    seen.set(definition.id, reading.cellOf('titleEn'));
    const key = likenessOf(definition, calendar);
    const twin = likeness.get(key);
    if (twin !== undefined) note('titleEn', 'same-in-file', noteWords['same-in-file'](twin));
    else likeness.set(key, reading.cellOf('titleEn'));
    const existing = onRegister.get(definition.id);
    if (existing !== undefined) {
      const changes = changedCells(existing, definition);
      changes.forEach((each) => note(each.column, 'changed', changeWords(each)));
      return { ...at, action: changes.length > 0 ? 'changed' : 'unchanged', definition };
    }
    const other = same.get(key);
    if (other !== undefined)
      note('titleEn', 'same-on-register', noteWords['same-on-register'](other.title, other.id));
    return { ...at, action: 'register', definition };
  });
  return { rows, notes: read.flatMap(({ reading }) => reading.notes) };
}

const changeWords = ({ before, after }: ChangedCell): SheetFault['message'] =>
  noteWords.changed(before, after);
