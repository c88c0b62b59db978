import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, addDays, addMillis, dateInWales, endOfDay, startOfDay } from '#domain/kernel';
import { type MailFacts, deferredUntil, isDayOff } from '#domain/mail';
import type { MailRecord } from './record-of-mail';

/** No block of days off is longer. */
const MOST_DAYS_OFF = 14;

/** How late a mail may leave before it counts as overdue. */
const GRACE_MS = 3_600_000;

const laterInstant = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** What only the database accepts, such as infinity, is no hour at all. */
const isHour = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

/** Lists of bank holidays, the one in force first, then those that were: they say which days mail waited out. */
export type Lists = readonly [HolidayCalendar, ...(readonly HolidayCalendar[])];

interface Waiting {
  readonly facts: MailFacts;
  /** the hour that its event asked for */
  readonly plannedAt: Instant;
  readonly record: MailRecord;
  readonly lists: Lists;
}

/** From when a mail may leave: the hour that its event asked for, or that of the next attempt. */
export const dueFrom = ({ plannedAt, record }: Waiting): Instant => record.sendAgainAt ?? plannedAt;

/** Whether a mail that waits was deferred to this hour, by a list that was in force, on a day off between the two instants. */
const isDeferral = ({ facts, lists }: Waiting, from: Instant, sendAt: Instant, now: Instant): boolean =>
  lists.some((calendar) => isDeferralBy(calendar, facts, [from, sendAt], now));

function isDeferralBy(
  calendar: HolidayCalendar,
  facts: MailFacts,
  [from, sendAt]: readonly [from: Instant, sendAt: Instant],
  now: Instant,
): boolean {
  let day = addDays(dateInWales(sendAt), -1);
  for (let back = 0; back < MOST_DAYS_OFF; back += 1, day = addDays(day, -1)) {
    if (!isDayOff(startOfDay(day), calendar) || endOfDay(day) <= from) return false;
    const at = laterInstant(from, startOfDay(day));
    if (at <= now && deferredUntil(facts, at, calendar) === sendAt) return true;
  }
  return false;
}

/** Whether a mail that waits may stand at this hour: its own, one to which it was deferred, or one at which it was given another try. */
export function mayStandAt(mail: Waiting, sendAt: Instant, now: Instant): boolean {
  const from = dueFrom(mail);
  if (!isHour(sendAt)) return false;
  if (sendAt === from || isDeferral(mail, from, sendAt, now)) return true;
  const { state, lastAt } = mail.record;
  if (state !== 'undeliverable' || lastAt === null || sendAt < lastAt) return false;
  return sendAt <= now || isDeferral(mail, lastAt, sendAt, now);
}

/** Whether a mail that no longer waits may have stood at this hour when it was dealt with; an undeliverable one is given other tries. */
export function mayHaveStoodAt({ plannedAt, record: { lastAt, state } }: Waiting, sendAt: Instant): boolean {
  if (!isHour(sendAt) || sendAt < plannedAt) return false;
  if (lastAt === null || state === 'undeliverable' || sendAt <= lastAt) return true;
  return sendAt <= endOfDay(dateInWales(lastAt));
}

/** Whether a mail that was never tried should have left by now. */
export function isOverdue(mail: Waiting, now: Instant): boolean {
  if (mail.record.state !== 'waiting' || mail.record.attempts.length > 0) return false;
  const { facts, plannedAt, lists } = mail;
  const leaves = lists.map((calendar) => deferredUntil(facts, plannedAt, calendar) ?? plannedAt);
  return leaves.every((at) => addMillis(at, GRACE_MS) < now);
}
