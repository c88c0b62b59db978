import { ukBankHolidays, type HolidayCalendar } from '#calendars';
import type { CalendarDate } from '#kernel';
import { fold } from '#obligations';
import { listObligations } from '#read-models';
import { withLedger } from '../services';
import type { Settings } from '../settings';
import { movedDates, type MovedDate } from './moved-dates';

/** What the newer list would move on the register; null where no ledger is named. */
export async function registerMoves(
  settings: Settings,
  newer: HolidayCalendar,
  today: CalendarDate,
): Promise<readonly MovedDate[] | null> {
  if (!settings['DATABASE_URL']) return null;
  return withLedger(settings, async (ledger) => {
    const moved: MovedDate[] = [];
    for (const { id } of await listObligations(ledger.db, today)) {
      const obligation = fold(await ledger.readStream(id));
      if (obligation) moved.push(...movedDates(obligation, ukBankHolidays, newer));
    }
    return moved;
  });
}
