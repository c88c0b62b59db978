import type { HolidayCalendar } from '#domain/calendars';
import { calendarIn, contentOf, contentsOfKind, storeContents } from '#record/contents';
import type { JsonValue } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listEntries } from './holiday-list';

type Lists = Pick<Ledger, 'db' | 'holidays'>;

/** The list of a version: the program’s own, or one that the ledger stores; null where neither has it. */
export async function listNamed({ db, holidays }: Lists, version: string): Promise<HolidayCalendar | null> {
  const known = holidays.named(version);
  if (known !== undefined) return known;
  for (const stored of await contentsOfKind(db, 'calendar')) {
    const list = calendarIn(stored);
    if (list !== null) holidays.learn(list);
  }
  return holidays.named(version) ?? null;
}

/** Stores a list by its hash, so that every process can decide with it once it is recorded. */
export async function keepList({ db, holidays }: Lists, list: HolidayCalendar): Promise<void> {
  if (list.source === undefined) throw new TypeError(`${list.version} has no source`);
  await storeContents(db, [contentOf('calendar', list.source as unknown as JsonValue)]);
  holidays.learn(list);
}

/**
 * Looks which list of bank holidays is in force: the one recorded last, else the program’s own. One that is recorded and cannot
 * be read leaves the one in use as it is.
 * @returns whether it is another than before
 */
export async function lookForList(ledger: Lists): Promise<boolean> {
  const { holidays } = ledger;
  const before = holidays.current.version;
  const recorded = (await listEntries(ledger)).flatMap(({ list }) => list ?? []);
  // what was decided with an earlier one is judged by it
  for (const version of recorded) await listNamed(ledger, version);
  const last = recorded.at(-1);
  const list = last === undefined ? holidays.first : holidays.named(last);
  if (list !== undefined) holidays.use(list);
  return holidays.current.version !== before;
}
