import type { HolidayCalendar } from '#domain/calendars';
import { type Bilingual, both } from '#domain/kernel';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Io, type Manner, say } from '../shared/io';
import type * as Services from '../shared/services';
import type { Settings } from '../shared/settings';

/** The list of bank holidays that a question is answered with. */
export interface ListUsed {
  readonly calendar: HolidayCalendar;
  /** `ledger`: the one in force; `program`: its own, for no ledger is named; `unread`: its own, for the one named cannot be read */
  readonly from: 'ledger' | 'program' | 'unread';
}

const OWN: ListUsed = { calendar: ukBankHolidays, from: 'program' };

/** The list in force on the ledger that is named; the program’s own where none is, or where it does not answer. */
export async function listFor(settings: Settings): Promise<ListUsed> {
  if (!settings['DATABASE_URL']) return OWN;
  // a question without a ledger needs none of what opens one
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { listInForce } = require('../shared/services') as typeof Services;
  try {
    return { calendar: await listInForce(settings), from: 'ledger' };
  } catch {
    return { ...OWN, from: 'unread' };
  }
}

const SAID: Readonly<Record<ListUsed['from'], (version: string) => Bilingual>> = {
  ledger: (version) =>
    both(
      `Bank holidays: the list in force, ${version}.`,
      `Gwyliau banc: y rhestr sydd mewn grym, ${version}.`,
    ),
  program: (version) =>
    both(
      `Bank holidays: the program’s own list, ${version}. No ledger is named.`,
      `Gwyliau banc: rhestr y rhaglen ei hun, ${version}. Nid oes cyfriflyfr wedi’i enwi.`,
    ),
  unread: (version) =>
    both(
      `Bank holidays: the program’s own list, ${version}. The ledger that is named cannot be read: a newer list may be in force.`,
      `Gwyliau banc: rhestr y rhaglen ei hun, ${version}. Ni ellir darllen y cyfriflyfr a enwir: gall rhestr fwy newydd fod mewn grym.`,
    ),
};

/** The list to answer with; the answer says which it is. */
export async function listUsed(io: Io, manner: Manner, settings: Settings): Promise<ListUsed> {
  const used = await listFor(settings);
  say(io, manner, SAID[used.from](used.calendar.version));
  return used;
}

/** The list as an answer in JSON names it. */
export const listAsJson = ({ calendar: { version }, from }: ListUsed) => ({ holidays: { version, from } });
