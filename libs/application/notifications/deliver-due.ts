import pLimit, { type LimitFunction } from 'p-limit';
import type { Instant, MailId, ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { isReminder } from '#domain/mail';
import type { Delivery } from './delivery';
import { type Delivered, deliverOne } from './deliver-one';
import { type OutboxRow, dueMails, nextSendAt } from './outbox.repository';

export interface DeliverDue extends Delivery {
  /** only this obligation's mails; default: all mails and digests */
  readonly obligationId?: ObligationId;
}

export interface DeliveryReport {
  readonly counts: Counts;
  /** when this obligation's next mail is due; null also without an obligation id */
  readonly nextSendAt: Instant | null;
}

const HEARTBEAT_MS = 5_000;

/** Each delivery holds one connection for its lock and needs another to record: locks must not exhaust the pool. */
const MAX_CONCURRENT = 3;
const limits = new WeakMap<Ledger, LimitFunction>();

function limitOf(ledger: Ledger): LimitFunction {
  const limit = limits.get(ledger) ?? pLimit(MAX_CONCURRENT);
  limits.set(ledger, limit);
  return limit;
}

const occurrenceKey = ({ obligationId, recipient, facts }: OutboxRow): string | null =>
  isReminder(facts) ? `${obligationId ?? ''}/${facts.occurrence}/${recipient}` : null;

/** Of several due reminders of one occurrence to one post only the last is sent. */
const supersededIn = (mails: readonly OutboxRow[], index: number): boolean => {
  const key = mails[index] === undefined ? null : occurrenceKey(mails[index]);
  return key !== null && mails.slice(index + 1).some((later) => occurrenceKey(later) === key);
};

/** How many mails had each outcome. */
export type Counts = Readonly<Partial<Record<Delivered, number>>>;

/** Delivers the mails that `find` returns, including those that become due meanwhile, each once. */
export async function deliverMails(
  delivery: Delivery,
  find: () => Promise<readonly OutboxRow[]>,
): Promise<Counts> {
  const heartbeat = setInterval(() => delivery.heartbeat?.(), HEARTBEAT_MS);
  const counts: Partial<Record<Delivered, number>> = {};
  const handled = new Set<MailId>();
  try {
    for (;;) {
      const mails = (await find()).filter(({ mailId }) => !handled.has(mailId));
      if (mails.length === 0) return counts;
      for (const [index, mail] of mails.entries()) {
        handled.add(mail.mailId);
        const superseded = supersededIn(mails, index);
        const ended = await limitOf(delivery.ledger)(() => deliverOne(delivery, mail, superseded));
        counts[ended] = (counts[ended] ?? 0) + 1;
      }
    }
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Sends every due mail, records each attempt before and its outcome after, and withdraws what
 * is no longer valid. Safe to call at any time from any number of processes: a mail is repeated only after an attempt
 * with an unknown outcome. Failures are postponed and reported; an unreachable database throws.
 */
export async function deliverDue(delivery: DeliverDue): Promise<DeliveryReport> {
  const { ledger, now, obligationId } = delivery;
  const counts = await deliverMails(delivery, () => dueMails(ledger, now, obligationId));
  return { counts, nextSendAt: obligationId === undefined ? null : await nextSendAt(ledger, obligationId) };
}
