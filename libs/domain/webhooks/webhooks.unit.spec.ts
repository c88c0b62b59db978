import * as fc from 'fast-check';
import { type Instant, eventId, instant, personId, toMillis } from '#domain/kernel';
import { eventCatalog } from '#domain/obligations';
import {
  type WebhookAct,
  type WebhookContext,
  type WebhookEvent,
  type WebhookStanding,
  bodyOf,
  decideWebhook,
  foldWebhook,
  isDisabledBy,
  MOST_ATTEMPTS,
  messageIdOf,
  messagesAtOnce,
  nextAttemptAt,
  restsUntil,
  topicOf,
  topics,
  typesOf,
  visibleText,
  webhookEventCatalog,
  webhookIdSchema,
} from './index';

const webhookId = webhookIdSchema.parse('0190f5a0-1111-4111-8111-000000000001');
const secretId = '0190f5a0-2222-4222-8222-000000000001';
const now = instant('2026-11-30T10:00:00Z');
const by = { personId: personId('ann') };
const wanted = { name: 'Cases', url: 'https://cases.example/in', topics: [], kinds: [] };

const context: WebhookContext = {
  webhookId,
  state: null,
  by,
  roles: ['administrator'],
  now,
  others: 0,
  addressFault: null,
  lastPosition: 100,
};

const stored = (events: readonly WebhookEvent[]) =>
  events.map(({ type, data }, index) => ({
    type,
    data: { ...data },
    schemaVersion: 1,
    version: index + 1,
    recordedAt: now,
  }));

const stateAfter = (events: readonly WebhookEvent[]) => foldWebhook(stored(events) as never);

/** What stands after acts, each decided on what the ones before it left. @throws for a refusal */
function after(...acts: readonly WebhookAct[]) {
  const events: WebhookEvent[] = [];
  for (const act of acts) {
    const decided = decideWebhook({ ...context, state: stateAfter(events) }, act);
    if (!decided.ok) throw new Error(decided.refusal.code);
    events.push(decided.value);
  }
  return { events, state: stateAfter(events) };
}

const subscribe: WebhookAct = { kind: 'subscribe', wanted, secretId };
const reason = 'They rebuild it';

describe('a subscription', () => {
  it('is made, changed, paused, resumed, rotated and ended, each an event of its own', () => {
    const { events, state } = after(
      subscribe,
      { kind: 'change', wanted: { ...wanted, url: 'https://cases.example/v2' }, reason },
      { kind: 'rotate', secretId: '0190f5a0-2222-4222-8222-000000000002', overlapHours: 24 },
      { kind: 'pause', reason },
      { kind: 'resume' },
      { kind: 'test' },
      { kind: 'replay', fromPosition: 3, reason },
      { kind: 'end', reason },
    );
    expect(events.map(({ type }) => type)).toEqual([
      'WebhookSubscribed',
      'WebhookChanged',
      'WebhookSecretRotated',
      'WebhookPaused',
      'WebhookResumed',
      'WebhookTested',
      'WebhookReplayed',
      'WebhookEnded',
    ]);
    for (const { type, data } of events) expect(webhookEventCatalog[type].schema.parse(data)).toEqual(data);
    expect(state).toMatchObject({
      url: 'https://cases.example/v2',
      standing: 'ended',
      reason,
      previous: { id: secretId, until: '2026-12-01T10:00:00.000Z' },
      version: 8,
    });
    expect(events[6]?.data).toMatchObject({ fromPosition: 3, toPosition: 100 });
  });

  const refused = (act: WebhookAct, changed: Partial<WebhookContext> = {}) => {
    const decided = decideWebhook({ ...context, state: after(subscribe).state, ...changed }, act);
    return decided.ok ? null : decided.refusal.code;
  };

  it.each<[string, WebhookAct, Partial<WebhookContext>]>([
    ['webhooks-by-administrators', { kind: 'test' }, { roles: ['official'] }],
    ['webhooks-by-administrators', { kind: 'test' }, { roles: ['administrator', 'auditor'] }],
    ['webhook-unknown', { kind: 'test' }, { state: null }],
    ['webhook-over', { kind: 'resume' }, { state: after(subscribe, { kind: 'end', reason }).state }],
    [
      'webhook-not-sending',
      { kind: 'pause', reason },
      { state: after(subscribe, { kind: 'pause', reason }).state },
    ],
    ['webhook-sending', { kind: 'resume' }, {}],
    ['webhooks-too-many', subscribe, { state: null, others: 50 }],
    ['address-private', subscribe, { state: null, addressFault: 'address-private' }],
    ['address-private', { kind: 'change', wanted, reason }, { addressFault: 'address-private' }],
    ['webhook-position-unknown', { kind: 'replay', fromPosition: 0, reason }, {}],
    ['webhook-position-unknown', { kind: 'replay', fromPosition: 101, reason }, {}],
    ['webhook-changed-meanwhile', subscribe, {}],
  ])('is refused: %s', (code, act, changed) => {
    expect(refused(act, changed)).toBe(code);
  });

  it('goes on after it was disabled, and never after its receiver was gone', () => {
    const { events } = after(subscribe);
    const standing = (event: WebhookEvent): WebhookStanding | undefined =>
      stateAfter([...events, event])?.standing;
    const disabled: WebhookEvent = { type: 'WebhookDisabled', data: { webhookId, failingSince: now, by } };
    const gone: WebhookEvent = { type: 'WebhookRefusedForGood', data: { webhookId, by } };
    expect([standing(disabled), standing(gone)]).toEqual(['disabled', 'gone']);
    expect(refused({ kind: 'resume' }, { state: stateAfter([...events, disabled]) })).toBeNull();
    expect(refused({ kind: 'resume' }, { state: stateAfter([...events, gone]) })).toBe('webhook-over');
  });
});

describe('back-off', () => {
  const DAY = 86_400_000;
  const delay = (attempts: number, messageId: string, retryAfterMs: number | null = null): number | null => {
    const next = nextAttemptAt({ attempts, messageId, at: now, retryAfterMs });
    return next === null ? null : toMillis(next) - toMillis(now);
  };

  it('begins with seconds, ends after days, and grows without an end between', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const delays = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => delay(index + 1, id) ?? -1);
        expect(delays[0]).toBeLessThanOrEqual(5_250);
        expect(delays).toEqual(delays.toSorted((one, other) => one - other));
        const all = delays.reduce((sum, each) => sum + each, 0);
        expect(all).toBeGreaterThan(2.5 * DAY);
        expect(all).toBeLessThan(4 * DAY);
        expect(delay(MOST_ATTEMPTS, id)).toBeNull();
        expect(delays[3]).toBe(delay(4, id));
      }),
    );
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => delay(2, id))).size).toBeGreaterThan(1);
  });

  it('waits as long as it is asked to, and no longer than a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_ATTEMPTS - 1 }),
        fc.double({ noNaN: false }),
        (attempts, given) => {
          const waited = delay(attempts, 'm', given) ?? 0;
          expect(waited).toBeGreaterThanOrEqual(delay(attempts, 'm') ?? 0);
          expect(waited).toBeLessThanOrEqual(Math.max(DAY, delay(attempts, 'm') ?? 0));
          if (given >= 0 && given <= DAY) expect(waited).toBeGreaterThanOrEqual(Math.floor(given));
        },
      ),
    );
  });

  it('leaves a receiver alone that fails again and again, or asks for it, an hour at most by itself', () => {
    const rest = (failures: number, retryAfterMs: number | null = null): number | null => {
      const until = restsUntil(failures, now, { retryAfterMs });
      return until === null ? null : toMillis(until) - toMillis(now);
    };
    expect([1, 4].map((failures) => rest(failures))).toEqual([null, null]);
    expect([5, 6, 100].map((failures) => rest(failures))).toEqual([5_000, 10_000, 3_600_000]);
    expect(rest(1, 60_000)).toBe(60_000);
    expect(rest(1, 10 * DAY)).toBe(DAY);
    expect([0, 4, 5, 50].map(messagesAtOnce)).toEqual([4, 4, 1, 1]);
    const later = (days: number): Instant => instant(new Date(toMillis(now) + days * DAY).toISOString());
    expect([isDisabledBy(now, later(4.9)), isDisabledBy(now, later(5))]).toEqual([false, true]);
  });
});

describe('what is sent', () => {
  const event = {
    eventId: eventId('command/1'),
    type: 'ProgressNoted',
    schemaVersion: 1,
    stream: 'wm-alp-cycle',
    version: 7,
    position: 42,
    effectiveAt: now,
    recordedAt: now,
  };

  it('says what happened to what and when, with links, and no word that anybody wrote', () => {
    const whole = { ...event, data: { note: 'Mrs Jones is ill' }, metadata: {} };
    const body = bodyOf(whole, { kind: 'recurring-duty', webUrl: 'https://cylch.example' });
    expect(JSON.parse(body)).toEqual({
      type: 'ProgressNoted',
      timestamp: now,
      data: {
        eventId: 'command/1',
        schemaVersion: 1,
        subject: 'wm-alp-cycle',
        version: 7,
        position: 42,
        effectiveAt: now,
        recordedAt: now,
        kind: 'recurring-duty',
        link: 'https://cylch.example/en/obligations/wm-alp-cycle',
        api: '/api/v1/obligations/wm-alp-cycle',
      },
    });
    const ofFact = bodyOf(
      { ...event, stream: 'fact-senedd-election' },
      { kind: null, webUrl: 'https://c.example' },
    );
    expect(ofFact).toContain('https://c.example/en/facts/senedd-election');
  });

  it('has an id that is the same at each attempt, another for each receiver, and may be signed', () => {
    const other = webhookIdSchema.parse('0190f5a0-1111-4111-8111-000000000002');
    expect(messageIdOf(webhookId, event)).toBe(messageIdOf(webhookId, event));
    expect(messageIdOf(webhookId, event)).not.toBe(messageIdOf(other, event));
    expect(messageIdOf(webhookId, event)).toMatch(/^msg_[0-9a-f]{32}$/u);
  });

  it('hears of every event of the register and the facts by one topic, and of no other', () => {
    expect([...typesOf([])].sort()).toEqual(Object.keys(eventCatalog).sort());
    expect(topics.flatMap((topic) => typesOf([topic])).sort()).toEqual(Object.keys(eventCatalog).sort());
    expect(['WebhookTested', 'MailSent', 'AuditScopeSet', 'toString'].map(topicOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

it('makes what a stranger answers visible and harmless', () => {
  expect(visibleText('a\u001b[31mred\u0000\u202Egnp.exe\u200b', 300)).toBe(
    'a\\u001b[31mred\\u0000\\u202egnp.exe\\u200b',
  );
  expect(visibleText('Diolch 👍\n', 300)).toBe('Diolch 👍\n');
  expect(visibleText('\ud83d', 300)).toBe('\\ud83d');
  expect(visibleText('x'.repeat(400), 300)).toHaveLength(300);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(text, 10_000)).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
