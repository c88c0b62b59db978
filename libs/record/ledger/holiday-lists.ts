import type { HolidayCalendar } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';

/**
 * The lists of bank holidays that this process knows of. Which one is in force is a fact of the ledger, and is looked at again
 * and again; a new ledger starts with the list that the program comes with.
 */
export class HolidayLists {
  private readonly known = new Map([[ukBankHolidays.version, ukBankHolidays]]);
  private inForce: HolidayCalendar = ukBankHolidays;

  /** the list that the program comes with */
  get first(): HolidayCalendar {
    return ukBankHolidays;
  }

  /** the list in force, as it was when the ledger was last looked at */
  get current(): HolidayCalendar {
    return this.inForce;
  }

  /** every list known, the one in force first */
  get all(): readonly [HolidayCalendar, ...(readonly HolidayCalendar[])] {
    return [
      this.inForce,
      ...[...this.known.values()].filter(({ version }) => version !== this.inForce.version),
    ];
  }

  named(version: string): HolidayCalendar | undefined {
    return this.known.get(version);
  }

  /** A list read once is the same object from then on: much is remembered by it. */
  learn(list: HolidayCalendar): void {
    if (!this.known.has(list.version)) this.known.set(list.version, list);
  }

  use(list: HolidayCalendar): void {
    this.learn(list);
    this.inForce = this.known.get(list.version) ?? list;
  }

  /** As of another ledger: a rehearsal works with the list of the one that it was copied from. */
  takeFrom(other: HolidayLists): void {
    for (const list of other.all) this.learn(list);
    this.use(other.current);
  }
}
