import pLimit, { type LimitFunction } from 'p-limit';
import type { Instant, MailId, ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import type { Delivery } from './delivery';
import { type Delivered, deliverTogether } from './deliver-together';
import { type OutboxRow, dueDigests, dueMails, nextSendAt } from './outbox.repository';

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

/** How many mails had each outcome. */
export type Counts = Readonly<Partial<Record<Delivered, number>>>;

interface Deliveries {
  readonly counts: Counts;
  /** mails whose outcome could not be recorded: they are delivered at the next call */
  readonly failures: readonly unknown[];
}

/** So many failures in a row are the database's, not a mail's. */
const IN_A_ROW = 3;

/** Delivers the mails that `find` returns, including those that become due meanwhile, each once; one that fails stops no other. */
export async function deliverMails(
  delivery: Delivery,
  find: () => Promise<readonly OutboxRow[]>,
): Promise<Deliveries> {
  const heartbeat = setInterval(() => delivery.heartbeat?.(), HEARTBEAT_MS);
  const counts: Partial<Record<Delivered, number>> = {};
  const failures: unknown[] = [];
  const handled = new Set<MailId>();
  let inARow = 0;
  try {
    for (;;) {
      const mails = (await find()).filter(({ mailId }) => !handled.has(mailId));
      if (mails.length === 0) return { counts, failures };
      for (const mail of mails) {
        if (handled.has(mail.mailId)) continue;
        handled.add(mail.mailId);
        try {
          const ended = await limitOf(delivery.ledger)(() => deliverTogether(delivery, mail));
          for (const [mailId, outcome] of ended.outcomes) {
            handled.add(mailId);
            counts[outcome] = (counts[outcome] ?? 0) + 1;
          }
          for (const mailId of ended.failures.keys()) handled.add(mailId);
          throwFirst([...ended.failures.values()]);
          inARow = 0;
        } catch (failure) {
          failures.push(failure);
          inARow += 1;
          if (inARow === IN_A_ROW) throw failure;
        }
      }
    }
  } finally {
    clearInterval(heartbeat);
  }
}

/** @throws the first failure, once everything else is done */
export function throwFirst(failures: readonly unknown[]): void {
  if (failures.length === 0) return;
  const [first] = failures;
  throw first instanceof Error ? first : new Error(String(first));
}

/**
 * Sends every due mail, records each attempt before and its outcome after, and withdraws what
 * is no longer valid. Safe to call at any time from any number of processes: a mail is repeated only after an attempt
 * with an unknown outcome. Failures are postponed and reported; an unreachable database throws, but only after every
 * other mail has been tried.
 */
export async function deliverDue(delivery: DeliverDue): Promise<DeliveryReport> {
  const { ledger, now, obligationId } = delivery;
  if (obligationId === undefined) {
    const { counts, failures } = await deliverMails(delivery, () => dueMails(ledger, now));
    throwFirst(failures);
    return { counts, nextSendAt: null };
  }
  const due = new DueOf(ledger, now, obligationId);
  const { counts, failures } = await deliverMails(delivery, () => due.find());
  throwFirst(failures);
  return { counts, nextSendAt: due.nextSendAt };
}

/** The due mails of one obligation. Asked again, it asks first for the hour of the next: mostly nothing is left. */
class DueOf {
  nextSendAt: Instant | null = null;
  private asked = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly now: Instant,
    private readonly obligationId: ObligationId,
  ) {}

  async find(): Promise<readonly OutboxRow[]> {
    const { ledger, now, obligationId } = this;
    const mails = this.asked ? [] : await dueMails(ledger, now, obligationId);
    this.asked = true;
    if (mails.length > 0) return mails;
    this.nextSendAt = await nextSendAt(ledger, obligationId);
    return this.nextSendAt !== null && this.nextSendAt <= now ? dueMails(ledger, now, obligationId) : [];
  }
}

/** Sends the digests that a server did not take before and whose hour has come again. */
export async function deliverWaitingDigests(delivery: Delivery): Promise<Counts> {
  const { counts, failures } = await deliverMails(delivery, () => dueDigests(delivery.ledger, delivery.now));
  throwFirst(failures);
  return counts;
}
