import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type JsonObject,
  type PartlyTranslated,
  type PostId,
  both,
} from '#domain/kernel';
import type { By } from '#domain/obligations';
import { dayCell, timeCell } from '../formats/cell';
import type { Column } from '../table';

type Get<Row, Value> = (row: Row) => Value;

/** As programs read a title: the languages that it has. */
export const bilingual = (of: PartlyTranslated): JsonObject => ({
  ...(of.en !== undefined && { en: of.en }),
  ...(of.cy !== undefined && { cy: of.cy }),
});

/** Columns that many lists have. */
export const id = <Row>(of: Get<Row, string | null>): Column<Row> => ({
  key: 'id',
  heading: both('Entry’s id', 'Dynodydd y cofnod'),
  width: 28,
  value: of,
});

export const title = <Row>(
  of: Get<Row, PartlyTranslated>,
  heading: Bilingual = both('Title', 'Teitl'),
): Column<Row> => ({
  key: 'title',
  heading,
  width: 60,
  value: (row, words) => words.title(of(row)),
  json: (row) => bilingual(of(row)),
});

export const text = <Row>(
  key: string,
  heading: Bilingual,
  value: Column<Row>['value'],
  width = 24,
): Column<Row> => ({
  key,
  heading,
  width,
  value,
});

/** Words to people, a code to programs. */
export const coded = <Row, Code extends string>(
  key: string,
  heading: Bilingual,
  of: Get<Row, Code>,
  words: Readonly<Record<Code, Bilingual>>,
): Column<Row> => ({
  key,
  heading,
  width: 26,
  value: (row, { language }) => words[of(row)][language],
  json: of,
});

export const day = <Row>(
  key: string,
  heading: Bilingual,
  of: Get<Row, CalendarDate | null | undefined>,
): Column<Row> => ({
  key,
  heading,
  format: 'day',
  value: (row) => dayCell(of(row)),
});

export const time = <Row>(
  key: string,
  heading: Bilingual,
  of: Get<Row, Instant | null | undefined>,
): Column<Row> => ({
  key,
  heading,
  width: 18,
  format: 'time',
  value: (row) => timeCell(of(row)),
});

export const post = <Row>(key: string, heading: Bilingual, of: Get<Row, PostId | null>): Column<Row> => ({
  key,
  heading,
  width: 30,
  value: (row, words) => words.post(of(row)),
  json: of,
});

export const person = <Row>(key: string, heading: Bilingual, of: Get<Row, By | null>): Column<Row> => ({
  key,
  heading,
  width: 30,
  value: (row, { name }) => {
    const by = of(row);
    return by === null ? null : name(by);
  },
  json: (row) => of(row)?.personId ?? null,
});

export const owner = <Row>(of: Get<Row, PostId | null>): Column<Row> =>
  post('owner', both('Owner', 'Perchennog'), of);
export const dueDate = both('Due date (last lawful day)', 'Dyddiad cau (diwrnod cyfreithlon olaf)');
