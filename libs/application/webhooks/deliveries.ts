import { setTimeout as sleep } from 'node:timers/promises';
import { type Instant, addMillis, toMillis } from '#domain/kernel';
import { type WebhookId, messagesAtOnce } from '#domain/webhooks';
import type { SealedLedger } from '#record/sealed-ledger';
import {
  type LeasedDelivery,
  type ReceiverRow,
  countLeased,
  findReceiver,
  leaseDue,
  lockReceiver,
  openSecrets,
  receiversDue,
} from '#record/webhooks';
import { type AllowedReceivers, type Resolve, resolveBySystem } from './address-guard';
import { sendMessage } from './send-message';
import { settle } from './settle';

export interface DeliveryOptions {
  readonly ledger: SealedLedger;
  readonly now: () => Instant;
  /** the time that receivers live in, where `now` is moved */
  readonly signedAt?: () => Instant;
  readonly allowed: AllowedReceivers;
  readonly onFailure: (error: unknown) => void;
  readonly resolve?: Resolve;
  readonly limitMs?: number;
  /** how long an attempt that is under way is waited for at the end */
  readonly graceMs?: number;
  readonly ca?: string;
}

const LIMIT_MS = 15_000;
/** A lease outlives every attempt that its worker lives to end. */
const LEASE_OVER_LIMIT_MS = 45_000;
const LOOKS_AGAIN_MS = 500;
const GRACE_MS = 3_000;

/**
 * Sends what is due, each receiver by itself: one that hangs delays no other. Of several workers none sends what another is
 * sending; what one did not live to settle is sent again under the same id once its lease is over.
 */
export class WebhookDeliveries {
  private readonly running = new Map<WebhookId, Promise<void>>();
  private readonly cut = new AbortController();
  private isEnding = false;

  constructor(private readonly options: DeliveryOptions) {}

  /** Sees to every receiver for which something is due, and does not wait for it. */
  async look(): Promise<void> {
    if (this.isEnding) return;
    const { ledger, now, onFailure } = this.options;
    for (const id of await receiversDue(ledger.db, now())) {
      if (this.running.has(id)) continue;
      const work = this.sendTo(id)
        .catch(onFailure)
        .finally(() => this.running.delete(id));
      this.running.set(id, work);
    }
  }

  /** Until what was seen to is sent, for tests and for the end. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  /** Leases nothing more; waits for a moment, then ends what is under way. */
  async end(): Promise<void> {
    this.isEnding = true;
    const { graceMs = GRACE_MS } = this.options;
    const grace = setTimeout(() => this.cut.abort(), graceMs);
    await this.settled();
    clearTimeout(grace);
  }

  private async sendTo(id: WebhookId): Promise<void> {
    const sending = new Set<Promise<void>>();
    for (;;) {
      const leased = this.isEnding ? [] : await this.lease(id);
      for (const delivery of leased) {
        const one = this.sendOne(delivery)
          .catch(this.options.onFailure)
          .finally(() => sending.delete(one));
        sending.add(one);
      }
      if (sending.size === 0) return;
      // another message may fall due, or a place become free
      await Promise.race([...sending, sleep(LOOKS_AGAIN_MS, undefined, { ref: false })]);
    }
  }

  private lease(id: WebhookId): Promise<readonly LeasedDelivery[]> {
    const { ledger, now, limitMs = LIMIT_MS } = this.options;
    return ledger.db.transaction().execute(async (tx) => {
      const receiver = await lockReceiver(tx, id, { wait: false });
      if (receiver === null) return [];
      const at = now();
      const free = messagesAtOnce(receiver.failuresInRow) - (await countLeased(tx, id, at));
      if (free <= 0) return [];
      return leaseDue(tx, id, {
        now: at,
        until: addMillis(at, limitMs + LEASE_OVER_LIMIT_MS),
        most: free,
        testsOnly: !isOpen(receiver, at),
      });
    });
  }

  private async sendOne(delivery: LeasedDelivery): Promise<void> {
    const { ledger, now, allowed, resolve = resolveBySystem, limitMs = LIMIT_MS, ca } = this.options;
    const { signedAt = now } = this.options;
    const { messageId, body, webhookId } = delivery;
    const receiver = await findReceiver(ledger.db, webhookId);
    if (receiver === null) return;
    const begunAt = now();
    const secrets = await openSecrets(ledger, signingOf(receiver, begunAt));
    const message = { url: receiver.url, messageId, body, secrets };
    const sent = await sendMessage(message, {
      now: signedAt,
      allowed,
      resolve,
      limitMs,
      ca,
      end: this.cut.signal,
    });
    const at = now();
    await settle(ledger, { delivery, sent, at, durationMs: toMillis(at) - toMillis(begunAt) });
  }
}

/** Whether it is sent more than tests now. */
const isOpen = ({ standing, restingUntil }: ReceiverRow, now: Instant): boolean =>
  standing === 'sending' && (restingUntil === null || restingUntil <= now);

/** The secrets that sign now: during the overlap both. */
const signingOf = (
  { secretId, previousSecretId, previousUntil }: ReceiverRow,
  now: Instant,
): readonly string[] =>
  previousSecretId !== null && previousUntil !== null && previousUntil > now
    ? [secretId, previousSecretId]
    : [secretId];
