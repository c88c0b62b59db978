import { sql } from 'kysely';
import type { HolidayCalendar } from '#domain/calendars';
import { type JsonValue, type ObligationId, canonicalJson } from '#domain/kernel';
import { type DatedDay, type Obligation, datedDays } from '#domain/obligations';
import { sourceKey } from '#domain/search';
import type { Alongside, Database } from '#record/ledger';
import { type CalendarDayRow, type CalendarEntryRow, readModels } from '../tables/tables';

/** What calendars show of an obligation: its row, and its days as a JSON list. */
interface CalendarOfObligation extends CalendarEntryRow {
  readonly days: string;
}

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
    holidays: holidays.version,
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
  holidays,
  days,
}: CalendarOfObligation) => [id, kind, owner, approver, source, sourceTitle, title, holidays, days];

/** Saves what calendars show in the statement of an append. */
export const savedCalendar = (calendar: CalendarOfObligation): Alongside => ({
  call: 'read.save_calendar',
  parameters: parametersOf(calendar),
});

export async function saveCalendar(db: Database, calendar: CalendarOfObligation): Promise<void> {
  await sql`select read.save_calendar(${sql.join(parametersOf(calendar))})`.execute(db);
}

/** The rows of an entry’s days, as `read.save_calendar` writes them. */
export function daysIn({
  id,
  days,
  kind,
  owner,
  approver,
  source,
}: CalendarOfObligation): readonly CalendarDayRow[] {
  const rows = (JSON.parse(days) as readonly DatedDay[])
    .map((day, index) => ({ day, n: index + 1 }))
    .toSorted((one, other) =>
      one.day.on === other.day.on ? one.n - other.n : one.day.on < other.day.on ? -1 : 1,
    );
  return rows.map(({ day, n }, index) => ({
    obligationId: id,
    n,
    onDay: day.on,
    what: day.what,
    data: canonicalJson(day as unknown as JsonValue),
    dayBefore: rows[index - 1]?.day.on ?? null,
    dayAfter: rows[index + 1]?.day.on ?? null,
    kind,
    owner,
    approver,
    source,
  }));
}

export const calendarEntryRows = (db: Database): Promise<readonly CalendarEntryRow[]> =>
  readModels(db).selectFrom('read.calendarEntry').selectAll().orderBy('id').execute();

export const calendarDayRows = (db: Database): Promise<readonly CalendarDayRow[]> =>
  readModels(db).selectFrom('read.calendarDay').selectAll().orderBy('obligationId').orderBy('n').execute();

/** Entries whose days were worked out by another list of bank holidays than this, by id. */
export async function entriesOfOtherLists(
  db: Database,
  version: string,
  most: number,
): Promise<readonly ObligationId[]> {
  const rows = await readModels(db)
    .selectFrom('read.calendarEntry')
    .select('id')
    .where('holidays', '!=', version)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Holds an entry against every other writer until the transaction ends. */
export async function lockEntry(db: Database, id: ObligationId): Promise<void> {
  await sql`select from read.obligation where id = ${id} for update`.execute(db);
}
