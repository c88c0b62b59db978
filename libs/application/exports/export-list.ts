import { namesIn, postTitle } from '#application/directory';
import type { Viewer } from '#application/queries';
import {
  type Bilingual,
  type JsonObject,
  type Refusal,
  type Result,
  both,
  dateInWales,
  idOfWords,
  inBoth,
  ok,
  refuse,
} from '#domain/kernel';
import { type Cell, cellAsJson } from './formats/cell';
import { csv } from './formats/csv';
import { json } from './formats/json';
import { xlsx } from './formats/xlsx';
import { exportLists } from './lists';
import type { Asked, Column, ListDescription, Words } from './table';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A file as it leaves. */
export interface ExportedFile {
  /** with the day on which it was made */
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

type ExportAsked = Asked<Readonly<Record<string, unknown>>> & { readonly format: ExportFormat };

const NO_LIST = (name: string): Refusal<'no-such-list'> => ({
  code: 'no-such-list',
  message: both(
    `There is no list ${name}. There are: ${exportLists.map((each) => each.name).join(', ')}.`,
    `Nid oes rhestr ${name}. Mae’r rhain: ${exportLists.map((each) => each.name).join(', ')}.`,
  ),
});

const NOT_YOURS: Refusal<'list-for-others'> = {
  code: 'list-for-others',
  message: both(
    'This list is for administrators, and for auditors of the whole register.',
    'Mae’r rhestr hon ar gyfer gweinyddwyr, ac archwilwyr y gofrestr gyfan.',
  ),
};

/** The description of a list by its name. */
export const listNamed = (name: string): ListDescription | undefined =>
  exportLists.find((list) => list.name === name);

/** A whole list as a file, as far as the viewer may see it; the rows are read as the file is written. */
export async function exportList(
  viewer: Viewer,
  name: string,
  asked: ExportAsked,
): Promise<Result<ExportedFile, Refusal>> {
  const list = listNamed(name);
  if (list === undefined) return refuse(NO_LIST(name));
  if (list.mayRead?.(viewer) === false) return refuse(NOT_YOURS);
  const answered = list.rows(viewer, asked);
  const rows = answered instanceof Promise ? await answered : answered;
  if ('ok' in rows && !rows.ok) return rows;
  return ok(fileOf(list, 'ok' in rows ? rows.value : rows, asked));
}

type Rows = Iterable<never> | AsyncIterable<never>;

function fileOf(
  { title, columns }: Pick<ListDescription, 'title' | 'columns'>,
  rows: Rows,
  { format, language, now, directory, filter }: ExportAsked,
): ExportedFile {
  const of = filter['id'] ?? filter['template'];
  const about = typeof of === 'string' ? `${of}-` : '';
  const named = `${about}${idOfWords(title[language])}-${dateInWales(now)}.${format}`;
  const words = wordsIn(language, directory);
  return { name: named, type: TYPES[format], pieces: written(title, columns, rows, { format, words }) };
}

interface Manner {
  readonly format: ExportFormat;
  readonly words: Words;
}

function written(
  title: Bilingual,
  columns: readonly Column<never>[],
  rows: Rows,
  { format, words }: Manner,
): AsyncIterable<string | Uint8Array> {
  const { language } = words;
  if (format === 'json') return json(objects(columns, rows, words));
  const headings = columns.map(({ heading }) => heading[language]);
  const cells = cellsOf(columns, rows, words);
  if (format === 'csv') return csv(headings, cells);
  const widths = columns.map(({ width }, at) => width ?? Math.max(14, (headings[at]?.length ?? 0) + 2));
  return xlsx(
    { name: title[language], headings, widths },
    cells,
    columns.map(({ format: of }) => FORMATS[of ?? 'text']),
  );
}

/** How a spreadsheet shows the cells of a column. */
const FORMATS = { text: undefined, day: 'dd/mm/yyyy', time: 'dd/mm/yyyy hh:mm' } as const;

async function* cellsOf(
  columns: readonly Column<never>[],
  rows: Rows,
  words: Words,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row, words));
}

async function* objects(
  columns: readonly Column<never>[],
  rows: Rows,
  words: Words,
): AsyncGenerator<JsonObject> {
  for await (const row of rows)
    yield Object.fromEntries(
      columns.map(({ key, value, json: asJson }) => [
        key,
        asJson ? asJson(row) : cellAsJson(value(row, words)),
      ]),
    );
}

const wordsIn = (language: Words['language'], directory: ExportAsked['directory']): Words => ({
  language,
  name: namesIn(directory, language),
  post: (id) => (id === null ? null : postTitle(directory, id, language)),
  title: (title, id = '') => inBoth(title, id)[language],
});
