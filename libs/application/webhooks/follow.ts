import { type RecordedEvent, groupedBy } from '#domain/kernel';
import type { ObligationKind } from '#domain/obligations';
import {
  type WebhookEvent,
  bodyOf,
  isWebhookStream,
  messageIdOf,
  readWebhookEvent,
  testBodyOf,
  topicOf,
  typesOf,
} from '#domain/webhooks';
import type { Database } from '#record/ledger';
import { kindsOf } from '#record/read-models';
import {
  type EventHead,
  type QueuedDelivery,
  type ReceiverRow,
  WEBHOOK_FOLLOWER,
  deleteSecrets,
  eventHeads,
  findReceiver,
  giveUpAll,
  insertReceiver,
  listReceivers,
  makeDue,
  queueDeliveries,
  updateReceiver,
} from '#record/webhooks';

/** What follows the ledger for other systems; its place is kept beside those of the read models, and it is no read model. */
export const webhookFollower = (webUrl: string) => ({
  name: WEBHOOK_FOLLOWER,
  tables: [],
  handle: (db: Database, events: readonly RecordedEvent[]) => queueFor(db, events, webUrl),
});

async function queueFor(db: Database, events: readonly RecordedEvent[], webUrl: string): Promise<void> {
  const acts = events.filter(({ stream }) => isWebhookStream(stream));
  let from = 0;
  for (const act of acts) {
    await queueHeads(db, events.slice(from, events.indexOf(act)), webUrl);
    from = events.indexOf(act) + 1;
    await takeIn(db, act, webUrl);
  }
  await queueHeads(db, events.slice(from), webUrl);
}

/** Queues events for every receiver that sends and hears of them. */
async function queueHeads(db: Database, events: readonly EventHead[], webUrl: string): Promise<void> {
  const heard = events.filter(({ type }) => topicOf(type) !== null);
  if (heard.length === 0) return;
  const receivers = (await listReceivers(db)).filter(({ standing }) => standing === 'sending');
  for (const receiver of receivers) await queueTo(db, receiver, heard, webUrl);
}

async function queueTo(
  db: Database,
  { webhookId, topics, kinds }: ReceiverRow,
  events: readonly EventHead[],
  webUrl: string,
): Promise<void> {
  const types = new Set(typesOf(topics));
  const wanted = events.filter(({ type }) => types.has(type));
  const known = await kindsOf(db, [...groupedBy(wanted, ({ stream }) => stream).keys()]);
  const hears = (kind: ObligationKind | null): boolean =>
    kinds.length === 0 || (kind !== null && kinds.includes(kind));
  const last = wanted.at(-1);
  if (last === undefined) return;
  const deliveries = wanted.flatMap((event): QueuedDelivery[] => {
    const kind = known.get(event.stream) ?? null;
    if (!hears(kind)) return [];
    const { position, stream, type, recordedAt } = event;
    const messageId = messageIdOf(webhookId, event);
    const body = bodyOf(event, { kind, webUrl });
    return [{ webhookId, position, messageId, stream, type, body, isTest: false, dueAt: recordedAt }];
  });
  await queueDeliveries(db, deliveries, last.recordedAt);
}

const PAGE = 1_000;

/** Queues for one receiver what stands on the ledger from a position to another. */
async function queueAgain(
  db: Database,
  receiver: ReceiverRow,
  { from, to, webUrl }: { readonly from: number; readonly to: number; readonly webUrl: string },
): Promise<void> {
  const types = typesOf(receiver.topics);
  let next = from;
  while (next <= to) {
    const heads = await eventHeads(db, { from: next, to, types, most: PAGE });
    await queueTo(db, receiver, heads, webUrl);
    const last = heads.at(-1);
    if (last === undefined || heads.length < PAGE) return;
    next = last.position + 1;
  }
}

type Act<Type extends WebhookEvent['type']> = Extract<WebhookEvent, { readonly type: Type }>;

/** Takes in an act on a subscription, at its place in the ledger: what was recorded before is not what it asks for. */
async function takeIn(db: Database, stored: RecordedEvent, webUrl: string): Promise<void> {
  const event = readWebhookEvent(stored);
  const id = event.data.webhookId;
  switch (event.type) {
    case 'WebhookSubscribed': {
      const { webhookId, url, topics, kinds, secretId } = event.data;
      return insertReceiver(db, { webhookId, url, topics, kinds, secretId });
    }
    case 'WebhookChanged':
      return change(db, event, stored);
    case 'WebhookSecretRotated':
      return rotate(db, event);
    case 'WebhookPaused':
      return updateReceiver(db, id, { standing: 'paused', heldFrom: stored.position });
    case 'WebhookDisabled':
      return updateReceiver(db, id, { standing: 'disabled', heldFrom: stored.position });
    case 'WebhookResumed':
      return resume(db, event, stored, webUrl);
    case 'WebhookEnded':
    case 'WebhookRefusedForGood':
      await updateReceiver(db, id, { standing: event.type === 'WebhookEnded' ? 'ended' : 'gone' });
      await giveUpAll(db, id, stored.recordedAt);
      return deleteSecrets(db, id);
    case 'WebhookTested':
      return queueTest(db, event, stored);
    case 'WebhookReplayed':
      return replay(db, event, webUrl);
  }
}

/** What is known of how a receiver answers, before it has been sent anything. */
const AS_NEW = { failuresInRow: 0, failingSince: null, restingUntil: null } as const;

/** At another address nothing has failed yet: what waits goes at once. */
async function change(
  db: Database,
  { data: { webhookId, url, topics, kinds } }: Act<'WebhookChanged'>,
  { recordedAt }: RecordedEvent,
): Promise<void> {
  const before = await findReceiver(db, webhookId);
  const isElsewhere = before !== null && before.url !== url;
  await updateReceiver(db, webhookId, { url, topics, kinds, ...(isElsewhere && AS_NEW) });
  if (isElsewhere) await makeDue(db, webhookId, recordedAt);
}

async function rotate(
  db: Database,
  { data: { webhookId, secretId, overlapUntil } }: Act<'WebhookSecretRotated'>,
): Promise<void> {
  const receiver = await findReceiver(db, webhookId);
  if (receiver === null) return;
  await updateReceiver(db, webhookId, {
    secretId,
    previousSecretId: receiver.secretId,
    previousUntil: overlapUntil,
  });
}

async function resume(
  db: Database,
  { data: { webhookId } }: Act<'WebhookResumed'>,
  { position, recordedAt }: RecordedEvent,
  webUrl: string,
): Promise<void> {
  const receiver = await findReceiver(db, webhookId);
  if (receiver === null) return;
  if (receiver.heldFrom !== null)
    await queueAgain(db, receiver, { from: receiver.heldFrom, to: position, webUrl });
  await makeDue(db, webhookId, recordedAt);
  await updateReceiver(db, webhookId, {
    standing: 'sending',
    heldFrom: null,
    ...AS_NEW,
  });
}

function queueTest(
  db: Database,
  { data: { webhookId } }: Act<'WebhookTested'>,
  stored: RecordedEvent,
): Promise<void> {
  const { position, stream, recordedAt } = stored;
  const test = {
    webhookId,
    position,
    messageId: messageIdOf(webhookId, stored),
    stream,
    type: 'webhook.test',
    body: testBodyOf(webhookId, stored),
    isTest: true,
    dueAt: recordedAt,
  };
  return queueDeliveries(db, [test], recordedAt);
}

async function replay(
  db: Database,
  { data: { webhookId, fromPosition, toPosition } }: Act<'WebhookReplayed'>,
  webUrl: string,
): Promise<void> {
  const receiver = await findReceiver(db, webhookId);
  if (receiver !== null) await queueAgain(db, receiver, { from: fromPosition, to: toPosition, webUrl });
}
