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

interface Waiting {
  readonly facts: MailFacts;
  /** the hour that its event asked for */
  readonly plannedAt: Instant;
  readonly record: MailRecord;
}

/** From when a mail may leave: the hour that its event asked for, or that of the next attempt. */
export const dueFrom = ({ plannedAt, record }: Waiting): Instant => record.sendAgainAt ?? plannedAt;

/** Whether a mail that waits was deferred to this hour on a day off between the two instants. */
function isDeferral(facts: MailFacts, from: Instant, sendAt: Instant, now: Instant): boolean {
  let day = addDays(dateInWales(sendAt), -1);
  for (let back = 0; back < MOST_DAYS_OFF; back += 1, day = addDays(day, -1)) {
    if (!isDayOff(startOfDay(day)) || endOfDay(day) <= from) return false;
    const at = laterInstant(from, startOfDay(day));
    if (at <= now && deferredUntil(facts, at) === sendAt) return true;
  }
  return false;
}

/** Whether a mail that waits may stand at this hour: its own, one to which it was deferred, or one at which it was given another try. */
export function mayStandAt(mail: Waiting, sendAt: Instant, now: Instant): boolean {
  const from = dueFrom(mail);
  if (!isHour(sendAt)) return false;
  if (sendAt === from || isDeferral(mail.facts, from, sendAt, now)) return true;
  const { state, lastAt } = mail.record;
  if (state !== 'undeliverable' || lastAt === null || sendAt < lastAt) return false;
  return sendAt <= now || isDeferral(mail.facts, lastAt, sendAt, now);
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
  const leaves = deferredUntil(mail.facts, mail.plannedAt) ?? mail.plannedAt;
  return addMillis(leaves, GRACE_MS) < now;
}
