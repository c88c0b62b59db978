import { randomUUID } from 'node:crypto';
import type { Person } from '#application/directory';
import { type Instant, addMillis, eventId, instant } from '#domain/kernel';
import { type WebhookId, webhookIdSchema } from '#domain/webhooks';
import { type Following, listProjections, runProjections } from '#record/read-models';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type ShownAttempt, listAttempts } from '#record/webhooks';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { type WebhookReceiver, startReceiver } from '../../../tests/support/webhook-receiver';
import { WebhookDeliveries } from './deliveries';
import { webhookFollower } from './follow';
import { type WebhookAsked, actOnWebhook } from './manage';
import { keepWebhooks } from './keep-webhooks';

export const administrator: Person = {
  id: 'ann' as Person['id'],
  name: 'Ann',
  email: 'ann@example.org',
  language: 'en',
  roles: ['administrator'],
  posts: [],
} as unknown as Person;

/** A ledger whose time is moved by hand, what follows it, receivers on loopback, and senders like a worker's. */
export class WebhookBench {
  private readonly receivers: WebhookReceiver[] = [];
  private readonly senders: WebhookDeliveries[] = [];
  readonly failures: unknown[] = [];
  private events = 0;
  private constructor(
    readonly database: TestDatabase,
    readonly ledger: SealedLedger,
    private readonly following: Following,
    private at: Instant,
  ) {}

  static async open(): Promise<WebhookBench> {
    const database = await createTestDatabase({ scratch: true });
    const ledger = openSealedLedger({ databaseUrl: database.url });
    const failures: unknown[] = [];
    const following = runProjections(ledger, [webhookFollower('https://cylch.example')], {
      pollMs: 10,
      onFailure: (_name, failure) => void failures.push(failure),
    });
    const bench = new WebhookBench(database, ledger, following, instant('2026-11-30T10:00:00Z'));
    bench.failures.push(failures);
    return bench;
  }

  async close(): Promise<void> {
    await Promise.all(this.senders.map((each) => each.end()));
    await this.following.stop();
    await Promise.all(this.receivers.map((each) => each.close()));
    await this.ledger.close();
    await this.database.drop();
  }

  now = (): Instant => this.at;

  later(ms: number): void {
    this.at = addMillis(this.at, ms);
  }

  async receiver(): Promise<WebhookReceiver> {
    const receiver = await startReceiver();
    this.receivers.push(receiver);
    await keepWebhooks(this.ledger, { allowed: this.allowed, now: this.at });
    return receiver;
  }

  private get allowed(): readonly string[] {
    return this.receivers.map(({ origin }) => origin);
  }

  /** Acts as an administrator. @throws for a refusal */
  async act(webhookId: WebhookId, act: WebhookAsked) {
    const done = await actOnWebhook({ ledger: this.ledger, now: this.at }, administrator, { webhookId, act });
    if (!done.ok) throw new Error(done.refusal.code);
    await this.followed();
    return done.value;
  }

  async subscribe({ origin }: Pick<WebhookReceiver, 'origin'>, more: object = {}) {
    const id = webhookIdSchema.parse(randomUUID());
    const wanted = { name: 'Cases', url: `${origin}/in`, topics: [], kinds: [], ...more };
    const { secret } = await this.act(id, { kind: 'subscribe', wanted });
    return { id, secret: secret ?? '' };
  }

  /** Records events on a stream, one after another. @returns their positions */
  async record(stream: string, count = 1, type = 'ProgressNoted'): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      this.events += 1;
      await this.ledger.appendAt(this.at, {
        stream,
        expected: 'any',
        events: [
          {
            eventId: eventId(`${stream}/${this.events}`),
            type,
            schemaVersion: 1,
            effectiveAt: this.at,
            data: { n: this.events },
            metadata: {},
          },
        ],
      });
    }
    await this.followed();
  }

  followed(): Promise<void> {
    return eventually(
      async () => {
        const [status] = await listProjections(this.ledger, [{ name: 'webhooks' }]);
        return status?.behind === 0 && status.state === 'following';
      },
      { everyMs: 10, what: 'the follower at the end' },
    );
  }

  /** One more worker. */
  sender(options: { readonly limitMs?: number } = {}): WebhookDeliveries {
    const { ledger, now, failures } = this;
    const onFailure = (error: unknown): void => void failures.push(error);
    const sender = new WebhookDeliveries({
      ledger,
      now,
      allowed: this.allowed,
      onFailure,
      limitMs: 800,
      graceMs: 100,
      ...options,
    });
    this.senders.push(sender);
    return sender;
  }

  attempts(id: WebhookId): Promise<readonly ShownAttempt[]> {
    return listAttempts(this.ledger.db, id, { most: 1_000 });
  }
}

/** Sends what is due, and waits for it. */
export async function send(sender: WebhookDeliveries): Promise<void> {
  await sender.look();
  await sender.settled();
}

/** What a receiver was told of, in the order of its arrival: `stream/position`. */
export const heardBy = ({ received }: WebhookReceiver): readonly string[] =>
  received.map(({ body }) => {
    const { data } = JSON.parse(body) as { readonly data: { readonly eventId?: string } };
    return data.eventId ?? 'test';
  });
