import { sql } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { WebhookId, WebhookOutcome } from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { webhookTables } from './tables';

/** A message whose attempt has begun: nobody else makes one until the lease is over. */
export interface LeasedDelivery {
  readonly webhookId: WebhookId;
  readonly position: number;
  readonly messageId: string;
  readonly body: string;
  readonly isTest: boolean;
  /** this one included */
  readonly attempts: number;
  readonly attemptId: number;
}

interface ToLease {
  readonly now: Instant;
  readonly until: Instant;
  readonly most: number;
  /** only tests: the receiver is paused, disabled or rests */
  readonly testsOnly: boolean;
}

/** How many messages are being sent to it. */
export async function countLeased(db: Database, webhookId: WebhookId, now: Instant): Promise<number> {
  const { count } = await webhookTables(db)
    .selectFrom('webhook.delivery')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .where('leasedUntil', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Leases messages that are due, of each stream the first that waits and only while no other of it is being sent, and notes that an
 * attempt of each begins. The receiver's row must be locked.
 */
export async function leaseDue(
  db: Database,
  webhookId: WebhookId,
  { now, until, most, testsOnly }: ToLease,
): Promise<readonly LeasedDelivery[]> {
  const { rows } = await sql<LeasedDelivery>`
    with due as (
      select d.position from webhook.delivery d
      where d.webhook_id = ${webhookId} and d.state = 'waiting' and d.due_at <= ${now}
        and (d.leased_until is null or d.leased_until <= ${now})
        and (d.is_test or not ${testsOnly}::boolean)
        and not exists (
          select from webhook.delivery e
          where e.webhook_id = d.webhook_id and e.stream = d.stream and e.state = 'waiting'
            and e.position <> d.position and (e.position < d.position or e.leased_until > ${now}))
      order by d.is_test desc, d.due_at, d.position limit ${most}),
    lost as (
      update webhook.attempt a set outcome = 'unknown' from due
      where a.webhook_id = ${webhookId} and a.position = due.position and a.outcome is null),
    begun as (
      insert into webhook.attempt (webhook_id, position, number, begun_at)
      select d.webhook_id, d.position, d.attempts + 1, ${now}
      from webhook.delivery d join due on due.position = d.position where d.webhook_id = ${webhookId}
      returning id, position)
    update webhook.delivery d
    set attempts = d.attempts + 1, attempt_id = begun.id, leased_until = ${until}
    from begun where d.webhook_id = ${webhookId} and d.position = begun.position
    returning d.webhook_id, d.position, d.message_id, d.body, d.is_test, d.attempts, d.attempt_id`.execute(
    db,
  );
  return rows.toSorted((one, other) => one.position - other.position);
}

interface Settled {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  readonly answer: string | null;
  readonly durationMs: number;
  readonly at: Instant;
  /** null: it is not sent again */
  readonly nextAt: Instant | null;
}

/** Notes how an attempt ended. @returns false where it was over before: its lease ran out, or it is sent no more */
export async function settleAttempt(
  db: Database,
  { webhookId, position, attemptId }: LeasedDelivery,
  { outcome, status, answer, durationMs, at, nextAt }: Settled,
): Promise<boolean> {
  await webhookTables(db)
    .updateTable('webhook.attempt')
    .set({ outcome, status, answer, durationMs, nextAt })
    .where('id', '=', attemptId)
    .execute();
  const settled = await webhookTables(db)
    .updateTable('webhook.delivery')
    .set({
      attemptId: null,
      leasedUntil: null,
      ...(nextAt === null
        ? { state: outcome === 'accepted' ? 'accepted' : 'given-up', settledAt: at }
        : { dueAt: nextAt }),
    })
    .where('webhookId', '=', webhookId)
    .where('position', '=', position)
    .where('attemptId', '=', attemptId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}
