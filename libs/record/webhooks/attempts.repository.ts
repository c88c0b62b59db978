import { sql } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { WebhookId, WebhookOutcome } from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { webhookTables } from './tables';

/** One attempt to send one message, as people are shown it. */
export interface ShownAttempt {
  readonly id: number;
  readonly position: number;
  readonly messageId: string | null;
  readonly stream: string | null;
  readonly type: string | null;
  readonly number: number;
  readonly begunAt: Instant;
  /** null while it is under way */
  readonly outcome: WebhookOutcome | null;
  readonly status: number | null;
  readonly durationMs: number | null;
  /** the first of what was answered, with what cannot be seen written out */
  readonly answer: string | null;
  readonly nextAt: Instant | null;
}

interface Asked {
  /** only older ones */
  readonly before?: number | undefined;
  readonly most: number;
  readonly messageId?: string | undefined;
}

/** The newest first. */
export const listAttempts = (
  db: Database,
  webhookId: WebhookId,
  { before, most, messageId }: Asked,
): Promise<readonly ShownAttempt[]> =>
  webhookTables(db)
    .selectFrom('webhook.attempt as a')
    .leftJoin('webhook.delivery as d', (join) =>
      join.onRef('d.webhookId', '=', 'a.webhookId').onRef('d.position', '=', 'a.position'),
    )
    .select(['a.id', 'a.position', 'd.messageId', 'd.stream', 'd.type', 'a.number', 'a.begunAt', 'a.outcome'])
    .select(['a.status', 'a.durationMs', 'a.answer', 'a.nextAt'])
    .where('a.webhookId', '=', webhookId)
    .$if(before !== undefined, (query) => query.where('a.id', '<', before as number))
    .$if(messageId !== undefined, (query) => query.where('d.messageId', '=', messageId as string))
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute();

/** How many messages of a receiver stand how. */
export interface DeliveryCounts {
  readonly waiting: number;
  readonly accepted: number;
  readonly givenUp: number;
  /** of the first that was given up and not sent again; null for none */
  readonly givenUpFrom: number | null;
}

const NONE: DeliveryCounts = { waiting: 0, accepted: 0, givenUp: 0, givenUpFrom: null };

/** By receiver; tests are not counted. */
export async function countDeliveries(db: Database): Promise<(id: WebhookId) => DeliveryCounts> {
  const { rows } = await sql<DeliveryCounts & { webhookId: WebhookId }>`
    select webhook_id,
      count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'accepted') as accepted,
      count(*) filter (where state = 'given-up') as given_up,
      min(position) filter (where state = 'given-up') as given_up_from
    from webhook.delivery where not is_test group by webhook_id`.execute(db);
  const counts = new Map(rows.map(({ webhookId, ...each }) => [webhookId, each]));
  return (id) => counts.get(id) ?? NONE;
}
