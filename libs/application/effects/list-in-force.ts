import { z } from 'zod';
import { type HolidayCalendar, holidayCalendar } from '#domain/calendars';
import { type Content, contentOf, contentsOfKind, heldToHash, storeContents } from '#record/contents';
import type { JsonValue } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listEntries } from './holiday-list';

const sourceSchema = z.strictObject({ published: z.unknown(), announcements: z.unknown().optional() });

type Lists = Pick<Ledger, 'db' | 'holidays'>;

/** A list as it is stored; null for what is altered or is none. */
function listIn({ sha256, text }: Omit<Content, 'kind'>): HolidayCalendar | null {
  const held = heldToHash(sha256, text);
  if (typeof held !== 'string') return null;
  try {
    const { published, announcements } = sourceSchema.parse(JSON.parse(held));
    return holidayCalendar(published, announcements);
  } catch {
    return null;
  }
}

/** The list of a version: the program’s own, or one that the ledger stores; null where neither has it. */
export async function listNamed({ db, holidays }: Lists, version: string): Promise<HolidayCalendar | null> {
  const known = holidays.named(version);
  if (known !== undefined) return known;
  for (const stored of await contentsOfKind(db, 'calendar')) {
    const list = listIn(stored);
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
