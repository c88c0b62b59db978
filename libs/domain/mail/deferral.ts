import { type HolidayCalendar, addWorkingDays, isWorkingDay, withExpectedHolidays } from '#domain/calendars';
import { type Instant, atTimeInWales, dateInWales } from '#domain/kernel';
import type { Nation } from '#domain/obligations';
import type { MailFacts } from './mail-facts';

const SENDS = '09:00';

/** Whether mail is deferred today: a non-working day of the nation, a holiday that is expected and not published yet among them. */
export const isDayOff = (now: Instant, calendar: HolidayCalendar, nation: Nation = 'wales'): boolean =>
  !isWorkingDay(dateInWales(now), nation, withExpectedHolidays(calendar));

/**
 * Until when a mail is deferred: 09:00 on the next working day of the nation of whoever reads it. Null where it may be sent now, because today is a
 * working day or because the last day would be over before then.
 */
export function deferredUntil(
  facts: MailFacts,
  now: Instant,
  calendar: HolidayCalendar,
  nation: Nation = 'wales',
): Instant | null {
  if (!isDayOff(now, calendar, nation)) return null;
  const today = dateInWales(now);
  const next = addWorkingDays(today, 1, nation, withExpectedHolidays(calendar)).on;
  const last = 'lastLawfulDay' in facts ? facts.lastLawfulDay : null;
  return last !== null && last >= today && last < next ? null : atTimeInWales(next, SENDS);
}
