import { sql } from 'kysely';
import type { HolidayCalendar } from '#domain/calendars';
import { canonicalJson } from '#domain/kernel';
import { type Obligation, datedDays } from '#domain/obligations';
import type { Alongside, Database } from '#record/ledger';
import { type CalendarEntryRow, readModels } from '../tables/tables';

/** What calendars show of an obligation: its row, and its days as a JSON list. */
interface CalendarOfObligation extends CalendarEntryRow {
  readonly days: string;
}

const LONGEST_KEY = 120;

/** What the source is filtered by: the title that people chose for it, as it stands in an address. */
const sourceKey = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, LONGEST_KEY);

export function calendarOf(state: Obligation, holidays: HolidayCalendar): CalendarOfObligation {
  const { id, definition, owner, approver } = state;
  const { kind, source, title } = definition;
  return {
    id,
    kind,
    owner,
    approver,
    source: sourceKey(source.title.en),
    sourceTitle: canonicalJson(source.title),
    title: canonicalJson(title),
    days: canonicalJson(datedDays(state, holidays)),
  };
}

const parametersOf = ({
  id,
  kind,
  owner,
  approver,
  source,
  sourceTitle,
  title,
  days,
}: CalendarOfObligation) => [id, kind, owner, approver, source, sourceTitle, title, days];

/** Saves what calendars show in the statement of an append. */
export const savedCalendar = (calendar: CalendarOfObligation): Alongside => ({
  call: 'read.save_calendar',
  parameters: parametersOf(calendar),
});

export async function saveCalendar(db: Database, calendar: CalendarOfObligation): Promise<void> {
  await sql`select read.save_calendar(${sql.join(parametersOf(calendar))})`.execute(db);
}

/** Every entry with its days, as they are stored. */
export const calendarRows = (db: Database): Promise<readonly CalendarOfObligation[]> =>
  readModels(db)
    .selectFrom('read.calendarEntry as entry')
    .leftJoin('read.calendarDay as day', 'day.obligationId', 'entry.id')
    .select(['id', 'kind', 'owner', 'approver', 'source', 'sourceTitle', 'title'])
    .select(sql<string>`'[' || coalesce(string_agg(day.data, ',' order by day.n), '') || ']'`.as('days'))
    .groupBy('entry.id')
    .orderBy('id')
    .execute();
