import type { z } from 'zod';
import type { Directory, Person } from '#application/directory';
import type { Viewer, actingAs } from '#application/queries';
import type { NameOf } from '#domain/history';
import type {
  Bilingual,
  Instant,
  JsonValue,
  Language,
  PartlyTranslated,
  PostId,
  Refusal,
  Result,
} from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Cell } from './formats/cell';

/** With what the rows of a list are asked for, and in which language they are said. */
export interface Asked<Filter> {
  readonly ledger: SealedLedger;
  readonly directory: Directory;
  readonly now: Instant;
  readonly language: Language;
  readonly filter: Filter;
  /** whose posts and work `mine` means; nobody’s where a program asks */
  readonly person: Pick<Person, 'posts'> & { readonly acting: ReturnType<typeof actingAs> | undefined };
}

/** How the words of a row are said. */
export interface Words {
  readonly language: Language;
  readonly name: NameOf;
  readonly post: (id: PostId | null) => string | null;
  readonly title: (title: PartlyTranslated, id?: string) => string;
}

export interface Column<Row> {
  /** of the field in JSON */
  readonly key: string;
  readonly heading: Bilingual;
  /** in characters */
  readonly width?: number;
  /** how a spreadsheet shows it; default: as it is */
  readonly format?: 'day' | 'time';
  readonly value: (row: Row, words: Words) => Cell;
  /** what programs are told instead of words; default: the value */
  readonly json?: (row: Row) => JsonValue;
}

type Shape = z.ZodObject;

/** A list that can leave as a file. */
export interface ListDescription<Filter extends Shape = Shape, Row = never> {
  readonly name: string;
  readonly title: Bilingual;
  /** which rows are wanted; the names are those of the page’s address */
  readonly filter: Filter;
  readonly columns: readonly Column<Row>[];
  /** whose list it is, where it is not everybody’s */
  readonly mayRead?: (viewer: Viewer) => boolean;
  readonly rows: (
    viewer: Viewer,
    asked: Asked<z.output<Filter>>,
  ) => AsyncIterable<Row> | Promise<Result<readonly Row[], Refusal>>;
}

/** A list by its rows first, which its columns are then held to. */
export const describeList =
  <Filter extends Shape, Row>(list: Omit<ListDescription<Filter, Row>, 'columns'>) =>
  (columns: readonly Column<Row>[]): ListDescription =>
    ({ ...list, columns }) as unknown as ListDescription;

/** All pages of a query that is asked page by page, one row after another. @param page answers with no rows, or few, at the end */
export async function* everyPage<Row>(
  page: (number: number) => Promise<readonly Row[]>,
  size: number,
): AsyncGenerator<Row> {
  for (let number = 1; ; number += 1) {
    const rows = await page(number);
    yield* rows;
    if (rows.length < size) return;
  }
}

/** Several queries’ rows as one list. */
export async function* listed<Row>(rows: Promise<readonly Row[]>): AsyncGenerator<Row> {
  yield* await rows;
}
