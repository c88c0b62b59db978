import type { Generated, GeneratedAlways, Kysely } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { ObligationKind } from '#domain/obligations';
import type { Topic, WebhookId, WebhookOutcome, WebhookStanding } from '#domain/webhooks';
import type { Database, LedgerTables } from '#record/ledger';

export interface ReceiverRow {
  readonly webhookId: WebhookId;
  readonly url: string;
  readonly topics: readonly Topic[];
  readonly kinds: readonly ObligationKind[];
  readonly standing: WebhookStanding;
  readonly heldFrom: number | null;
  readonly secretId: string;
  readonly previousSecretId: string | null;
  readonly previousUntil: Instant | null;
  readonly failuresInRow: number;
  readonly failingSince: Instant | null;
  readonly restingUntil: Instant | null;
  readonly acceptedAt: Instant | null;
}

type DeliveryState = 'waiting' | 'accepted' | 'given-up';

/** A message to one receiver, before anything became of it. */
export interface QueuedDelivery {
  readonly webhookId: WebhookId;
  readonly position: number;
  readonly messageId: string;
  readonly stream: string;
  readonly type: string;
  readonly body: string;
  readonly isTest: boolean;
  readonly dueAt: Instant;
}

export type WebhookTables = {
  'webhook.receiver': Omit<ReceiverRow, 'failuresInRow'> & { readonly failuresInRow: Generated<number> };
  'webhook.delivery': QueuedDelivery & {
    readonly state: Generated<DeliveryState>;
    readonly attempts: Generated<number>;
    readonly attemptId: number | null;
    readonly leasedUntil: Instant | null;
    readonly queuedAt: Instant;
    readonly settledAt: Instant | null;
  };
  'webhook.attempt': {
    readonly id: GeneratedAlways<number>;
    readonly webhookId: WebhookId;
    readonly position: number;
    readonly number: number;
    readonly begunAt: Instant;
    readonly durationMs: number | null;
    readonly outcome: WebhookOutcome | null;
    readonly status: number | null;
    readonly answer: string | null;
    readonly nextAt: Instant | null;
  };
  'webhook.secret': {
    readonly secretId: string;
    readonly webhookId: WebhookId;
    readonly sealed: Uint8Array;
    readonly madeBy: PersonId;
    readonly madeAt: Instant;
    readonly shownAt: Instant | null;
  };
  'webhook.sender': {
    readonly onlyRow: Generated<boolean>;
    readonly notedAt: Instant;
    readonly allowed: readonly string[];
  };
};

export const webhookTables = (db: Database): Kysely<LedgerTables & WebhookTables> =>
  db.$extendTables<WebhookTables>();
