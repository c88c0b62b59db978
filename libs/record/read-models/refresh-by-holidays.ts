import type { Ledger } from '#record/ledger';
import { entriesOfOtherLists, lockEntry } from './calendar/calendar.repository';
import { refreshObligations } from './project-inline';

const PAGE = 200;

/**
 * Makes the rows of every entry anew whose days another list of bank holidays gave than the one in force: no event of the
 * entry says so. Each in a transaction of its own; decisions meanwhile wait for one entry at most.
 * @returns how many
 */
export async function refreshByHolidays(ledger: Ledger): Promise<number> {
  let refreshed = 0;
  for (;;) {
    const { version } = ledger.holidays.current;
    const ids = await entriesOfOtherLists(ledger.db, version, PAGE);
    for (const id of ids)
      await ledger.transaction(async (tx) => {
        await lockEntry(tx.db, id);
        await refreshObligations(tx, [id]);
      });
    refreshed += ids.length;
    if (ids.length < PAGE) return refreshed;
  }
}
