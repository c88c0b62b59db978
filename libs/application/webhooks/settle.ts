import { appendAct } from '#application/acts-on-many';
import { type Instant, addMillis, personId } from '#domain/kernel';
import {
  type WebhookEvent,
  type WebhookId,
  foldWebhook,
  isDisabledBy,
  isOver,
  nextAttemptAt,
  restsUntil,
  webhookEventCatalog,
  webhookStream,
} from '#domain/webhooks';
import type { Ledger } from '#record/ledger';
import {
  type LeasedDelivery,
  type ReceiverRow,
  lockReceiver,
  settleAttempt,
  updateReceiver,
} from '#record/webhooks';
import type { Sent } from './send-message';

/** An attempt that is over. */
export interface Attempted {
  readonly delivery: LeasedDelivery;
  readonly sent: Sent;
  readonly at: Instant;
  readonly durationMs: number;
}

/** When it is sent again: a test never is; what the end of the program cut off is, at once. */
function nextOf({ delivery, sent, at }: Attempted): Instant | null {
  const { outcome, retryAfterMs } = sent;
  if (outcome === 'accepted' || outcome === 'gone' || delivery.isTest) return null;
  if (outcome === 'unknown') return at;
  const { attempts, messageId } = delivery;
  return nextAttemptAt({ attempts, messageId, at, retryAfterMs });
}

/** Notes how an attempt ended, and what follows for its message and its receiver. */
export async function settle(ledger: Ledger, attempted: Attempted): Promise<void> {
  const { delivery, sent, at, durationMs } = attempted;
  const { webhookId } = delivery;
  const { outcome, status, answer } = sent;
  if (outcome === 'gone') await recordOfItself(ledger, webhookId, at, null);
  const failingSince = await ledger.db.transaction().execute(async (tx) => {
    const receiver = await lockReceiver(tx, webhookId, { wait: true });
    const nextAt = nextOf(attempted);
    await settleAttempt(tx, delivery, { outcome, status, answer, durationMs, at, nextAt });
    if (receiver === null || delivery.isTest || outcome === 'unknown') return null;
    const change = afterAttempt(receiver, sent, at);
    await updateReceiver(tx, webhookId, change);
    return change.failingSince;
  });
  if (failingSince !== null && isDisabledBy(failingSince, at))
    await recordOfItself(ledger, webhookId, at, failingSince);
}

/** Until then what ended it is followed; where its end could not be recorded, the attempt after it records it. */
const GONE_RESTS_MS = 3_600_000;

function afterAttempt(receiver: ReceiverRow, { outcome, retryAfterMs }: Sent, at: Instant) {
  if (outcome === 'accepted')
    return { failuresInRow: 0, failingSince: null, restingUntil: null, acceptedAt: at };
  const failuresInRow = receiver.failuresInRow + 1;
  return {
    failuresInRow,
    failingSince: receiver.failingSince ?? at,
    restingUntil:
      outcome === 'gone' ? addMillis(at, GONE_RESTS_MS) : restsUntil(failuresInRow, at, { retryAfterMs }),
  };
}

const SYSTEM = { personId: personId('system') };

/** Records what the program does of itself: it ends one whose receiver is gone, or disables one that failed for days. */
async function recordOfItself(
  ledger: Ledger,
  webhookId: WebhookId,
  now: Instant,
  failingSince: Instant | null,
): Promise<void> {
  const stream = webhookStream(webhookId);
  const state = foldWebhook(await ledger.readStream(stream));
  if (state === null || isOver(state)) return;
  if (failingSince !== null && state.standing !== 'sending') return;
  const about = { webhookId, by: SYSTEM };
  const event: WebhookEvent =
    failingSince === null
      ? { type: 'WebhookRefusedForGood', data: about }
      : { type: 'WebhookDisabled', data: { ...about, failingSince } };
  // where another came between, the next attempt that fails records it
  await appendAct(ledger, webhookEventCatalog, {
    stream,
    version: state.version,
    drafts: [event],
    now,
    by: SYSTEM,
  });
}
