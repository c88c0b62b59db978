import { setTimeout as wait } from 'node:timers/promises';
import { messageIdOf } from '#domain/webhooks';
import type { SealedLedger } from '#record/sealed-ledger';
import { type ShownAttempt, listAttempts } from '#record/webhooks';
import type { WebhookRecorded } from './manage';

const LOOK_MS = 250;

/** What became of a test, waited for so long at most; null where no worker has ended an attempt yet. */
export async function webhookTestAnswered(
  { db }: Pick<SealedLedger, 'db'>,
  { webhookId, eventId }: WebhookRecorded,
  mostMs: number,
): Promise<ShownAttempt | null> {
  const messageId = messageIdOf(webhookId, { eventId });
  for (let waited = 0; ; waited += LOOK_MS) {
    const [attempt] = await listAttempts(db, webhookId, { most: 1, messageId });
    if (attempt !== undefined && attempt.outcome !== null) return attempt;
    if (waited >= mostMs) return null;
    await wait(LOOK_MS);
  }
}
