import { sql } from 'kysely';
import type { EventId, Instant } from '#domain/kernel';
import type { WebhookId } from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { type QueuedDelivery, webhookTables } from './tables';

const AT_ONCE = 1_000;

/** Queues messages. One that was sent before is sent again, from its first attempt; one that waits goes at once. */
export async function queueDeliveries(
  db: Database,
  deliveries: readonly QueuedDelivery[],
  queuedAt: Instant,
): Promise<void> {
  for (let index = 0; index < deliveries.length; index += AT_ONCE) {
    const values = deliveries
      .slice(index, index + AT_ONCE)
      .map((each) => ({ ...each, queuedAt, attemptId: null, leasedUntil: null, settledAt: null }));
    await webhookTables(db)
      .insertInto('webhook.delivery')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['webhookId', 'position']).doUpdateSet(({ ref }) => ({
          state: 'waiting',
          attempts: 0,
          dueAt: ref('excluded.dueAt'),
          queuedAt: ref('excluded.queuedAt'),
          settledAt: null,
        })),
      )
      .execute();
  }
}

/** What waits goes at once, from its first attempt. */
export async function makeDue(db: Database, webhookId: WebhookId, now: Instant): Promise<void> {
  await webhookTables(db)
    .updateTable('webhook.delivery')
    .set({ dueAt: now, attempts: 0 })
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Nothing more of it is sent. */
export async function giveUpAll(db: Database, webhookId: WebhookId, now: Instant): Promise<void> {
  await webhookTables(db)
    .updateTable('webhook.delivery')
    .set({ state: 'given-up', settledAt: now, attemptId: null, leasedUntil: null })
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();
}

/** What a message says of an event: nothing that is sealed. */
export interface EventHead {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** Events of these types from a position to another, so many at most. */
export const eventHeads = (
  db: Database,
  asked: {
    readonly from: number;
    readonly to: number;
    readonly types: readonly string[];
    readonly most: number;
  },
): Promise<readonly EventHead[]> =>
  db
    .selectFrom('ledger.events')
    .select([
      'position',
      'stream',
      'version',
      'eventId',
      'type',
      'schemaVersion',
      'effectiveAt',
      'recordedAt',
    ])
    .where('position', '>=', asked.from)
    .where('position', '<=', asked.to)
    .where((eb) => eb('type', '=', eb.fn.any(eb.val([...asked.types]))))
    .orderBy('position')
    .limit(asked.most)
    .execute();

/** Forgets what was settled, and attempts that were made, before then. */
export async function sweepDeliveries(db: Database, before: Instant): Promise<void> {
  await sql`delete from webhook.delivery where state <> 'waiting' and settled_at < ${before}`.execute(db);
  await sql`delete from webhook.attempt where begun_at < ${before}`.execute(db);
}
