import { type Bilingual, both } from '#domain/kernel';
import { type ColumnKey, type SheetColumn, columnOf, columnOfHeading, sheetColumns } from './columns';
import { type Grid, type SheetFault, cellName, lineOf } from './grid';

export interface HeadedColumn {
  /** from 0 */
  readonly index: number;
  /** as the file has it */
  readonly heading: string;
}

export interface Headings {
  /** of the row in which they stand */
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, HeadedColumn>;
  /** headings that are none of ours: their columns are not read */
  readonly unknown: readonly (HeadedColumn & { readonly cell: string })[];
  /** columns that every row needs and that are not there */
  readonly missing: readonly SheetColumn[];
  /** what is said of two columns for the same */
  readonly faults: readonly SheetFault[];
}

/** Headings stand among the first rows, below a title of the sheet perhaps. */
const AMONG = 25;
/** One word alone may be anything. */
const LEAST = 2;

/** The headings of a sheet, in whatever order; null where it has none of ours. */
export function headingsOf({ rows }: Grid): Headings | null {
  const first = rows.slice(0, AMONG).map(({ number, cells }) => ({
    number,
    headed: cells.flatMap((cell, index) => {
      const heading = lineOf(cell);
      return heading === '' ? [] : [{ index, heading, key: columnOfHeading(heading) }];
    }),
  }));
  const known = ({ headed }: (typeof first)[number]): number =>
    new Set(headed.flatMap(({ key }) => key ?? [])).size;
  const best = first.reduce((most, each) => (known(each) > known(most) ? each : most), first[0] ?? NONE);
  if (known(best) < LEAST) return null;
  return { row: best.number, ...matched(best.number, best.headed) };
}

const NONE = { number: 0, headed: [] };

type Headed = HeadedColumn & { readonly key: ColumnKey | undefined };

/** The column of ours that each heading means. The template’s own name goes before another one for the same. */
function matched(row: number, headed: readonly Headed[]): Omit<Headings, 'row'> {
  const columns = new Map<ColumnKey, HeadedColumn>();
  const faults: SheetFault[] = [];
  for (const each of headed.toSorted((one, other) => Number(isOwnName(other)) - Number(isOwnName(one)))) {
    const { key, index, heading } = each;
    if (key === undefined) continue;
    const other = columns.get(key);
    if (other === undefined) columns.set(key, { index, heading });
    else if (isOwnName(each))
      faults.push({
        cell: cellName(row, index),
        row,
        column: heading,
        code: 'heading-twice',
        message: headingTwice(heading, cellName(row, other.index)),
      });
  }
  const read = new Set([...columns.values()].map(({ index }) => index));
  const unknown = headed
    .filter(({ index }) => !read.has(index))
    .map(({ index, heading }) => ({ index, heading, cell: cellName(row, index) }));
  const missing = sheetColumns.filter(({ key, required }) => required && !columns.has(key));
  const untitled = columns.has('titleEn') || columns.has('titleCy') ? [] : [columnOf('titleEn')];
  return { columns, unknown, missing: [...untitled, ...missing], faults };
}

const isOwnName = ({ key, heading }: Headed): boolean =>
  key !== undefined &&
  [columnOf(key).heading.en, columnOf(key).heading.cy].some((name) => sameHeading(name, heading));

const sameHeading = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

const headingTwice = (heading: string, other: string): Bilingual =>
  both(
    `“${heading}” is also the heading of ${other}, and only that column is read. Give one of the two another heading.`,
    `“${heading}” hefyd yw pennawd ${other}, a dim ond y golofn honno a ddarllenir. Rhowch bennawd arall i un o’r ddwy.`,
  );

/** A file whose columns cannot be told. */
export const noHeadings = (): Bilingual =>
  both(
    `No row of headings was found in the first ${AMONG} rows. The first row of the template names the columns; those that must be there: ${requiredNames('en')}.`,
    `Ni chafwyd rhes o benawdau yn y ${AMONG} rhes gyntaf. Mae rhes gyntaf y templed yn enwi’r colofnau; y rhai sy’n gorfod bod yno: ${requiredNames('cy')}.`,
  );

const requiredNames = (language: 'en' | 'cy'): string =>
  [columnOf('titleEn'), ...sheetColumns.filter(({ required }) => required)]
    .map(({ heading }) => `“${heading[language]}”`)
    .join(', ');

/** A column that is not there, and that every row needs. */
export const missingColumn = ({ heading, explanation }: SheetColumn): Bilingual =>
  both(
    `There is no column “${heading.en}”. Add it. ${explanation.en}`,
    `Nid oes colofn “${heading.cy}”. Ychwanegwch hi. ${explanation.cy}`,
  );
