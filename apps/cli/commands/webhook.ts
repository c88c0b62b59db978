import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { systemViewer, webhook } from '#application/queries';
import {
  type WebhookAsked,
  type WebhookRecorded,
  actOnWebhook,
  noteSecretShown,
  webhookTestAnswered,
} from '#application/webhooks';
import { type Bilingual, both } from '#domain/kernel';
import { type WebhookId, outcomeWords, topics, wantedShape, webhookIdSchema } from '#domain/webhooks';
import type { SealedLedger } from '#record/sealed-ledger';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';
import { idOf, wholeNumber, wrong } from '../shared/webhook-options';

export interface WantedOptions {
  readonly name?: string;
  readonly url?: string;
  readonly topic?: readonly string[];
  readonly kind?: readonly string[];
}
export interface ActOptions {
  readonly reason: string;
  readonly by: string;
}
export interface RotateOptions {
  readonly overlapHours: string;
  readonly by: string;
}
export interface ReplayOptions extends ActOptions {
  readonly from: string;
}

type Context = readonly [io: Io, manner: Manner, settings: Settings];

const wantedSchema = z.strictObject(wantedShape);

function wantedOf(given: object): z.output<typeof wantedSchema> {
  const wanted = wantedSchema.safeParse(given);
  if (wanted.success) return wanted.data;
  const place = String(wanted.error.issues[0]?.path[0] ?? '');
  throw wrong(
    `This cannot be used: ${place}. A topic is one of ${topics.join(', ')}; a name has 1 to 120 characters.`,
    `Ni ellir defnyddio hwn: ${place}. Mae pwnc yn un o’r rhain: ${topics.join(', ')}; mae gan enw 1 i 120 nod.`,
  );
}

interface Acting {
  readonly by: string;
  readonly id: WebhookId;
}

/** Records an act; then `more` is done with what was recorded. @throws CommandError that says why not */
async function acting<T>(
  [io, , settings]: Context,
  { by, id }: Acting,
  actOn: (ledger: SealedLedger) => WebhookAsked | Promise<WebhookAsked>,
  more: (recorded: WebhookRecorded, ledger: SealedLedger) => Promise<T>,
): Promise<T> {
  const { person } = personNamed(settings, by);
  return withLedger(settings, async (ledger) => {
    const services = { ledger, now: io.clock.now() };
    const act = await actOn(ledger);
    const recorded = accepted(await actOnWebhook(services, person, { webhookId: id, act }));
    await noteSecretShown(services, recorded);
    return more(recorded, ledger);
  });
}

async function recorded(
  context: Context,
  asked: Acting,
  act: WebhookAsked,
  words: Bilingual,
): Promise<boolean> {
  const [io, manner] = context;
  const { event } = await acting(
    context,
    asked,
    () => act,
    (done) => Promise.resolve(done),
  );
  if (manner.json) answerJson(io, event.data);
  say(io, manner, words);
  return true;
}

/** The secret goes to standard output, and the words about it to people. */
async function secretOf(context: Context, asked: Acting, act: WebhookAsked): Promise<boolean> {
  const [io, manner] = context;
  const { event, secret } = await acting(
    context,
    asked,
    () => act,
    (done) => Promise.resolve(done),
  );
  if (manner.json) answerJson(io, { ...event.data, secret });
  else io.out(`${asked.id}\n${secret ?? ''}\n`);
  say(
    io,
    manner,
    both(
      'Above: the id of the webhook and the secret that signs. The secret is not shown again: give it to the receiver now.',
      'Uchod: dynodydd y bachyn gwe a’r gyfrinach sy’n llofnodi. Ni ddangosir y gyfrinach eto: rhowch hi i’r derbynnydd nawr.',
    ),
  );
  return true;
}

/** Has another system hear of what is recorded from here on. */
export const createWebhook = (
  ...[io, manner, settings, { by, topic = [], kind = [], name, url }]: [
    ...Context,
    WantedOptions & { readonly by: string },
  ]
): Promise<boolean> => {
  const wanted = wantedOf({ name, url, topics: topic, kinds: kind });
  const asked = { by, id: webhookIdSchema.parse(randomUUID()) };
  return secretOf([io, manner, settings], asked, { kind: 'subscribe', wanted });
};

/** Makes a new secret. */
export const rotateSecret = (
  ...[io, manner, settings, id, { by, overlapHours }]: [...Context, string, RotateOptions]
): Promise<boolean> => {
  const hours = wholeNumber('overlap-hours', overlapHours, [0, 168]);
  return secretOf([io, manner, settings], { by, id: idOf(id) }, { kind: 'rotate', overlapHours: hours });
};

/** Changes what is given and leaves the rest. */
export async function changeWebhook(
  ...[io, manner, settings, id, { by, reason, name, url, topic, kind }]: [
    ...Context,
    string,
    WantedOptions & ActOptions,
  ]
): Promise<boolean> {
  const asked = { by, id: idOf(id) };
  const change = async (ledger: SealedLedger): Promise<WebhookAsked> => {
    const { webhook: now } = accepted(await webhook(systemViewer, ledger, { id: asked.id }));
    const wanted = wantedOf({
      name: name ?? now.name,
      url: url ?? now.url,
      topics: topic ?? now.topics,
      kinds: kind ?? now.kinds,
    });
    return { kind: 'change', wanted, reason };
  };
  const { event } = await acting([io, manner, settings], asked, change, (done) => Promise.resolve(done));
  if (manner.json) answerJson(io, event.data);
  say(io, manner, both('Changed. It holds from now on.', 'Newidiwyd. Mae’n gymwys o hyn ymlaen.'));
  return true;
}

/** Pauses it, or ends it for good. */
export const stopWebhook = (
  ...[io, manner, settings, id, { by, reason, kind }]: [
    ...Context,
    string,
    ActOptions & { readonly kind: 'pause' | 'end' },
  ]
): Promise<boolean> =>
  recorded(
    [io, manner, settings],
    { by, id: idOf(id) },
    { kind, reason },
    kind === 'pause'
      ? both(
          'Paused. What is recorded meanwhile waits.',
          'Oedwyd. Mae’r hyn a gofnodir yn y cyfamser yn aros.',
        )
      : both('Ended.', 'Daeth i ben.'),
  );

/** Lets it go on, with what waited. */
export const resumeWebhook = (
  ...[io, manner, settings, id, { by }]: [...Context, string, { readonly by: string }]
): Promise<boolean> =>
  recorded(
    [io, manner, settings],
    { by, id: idOf(id) },
    { kind: 'resume' },
    both('It goes on, with all that waited.', 'Mae’n mynd ymlaen, gyda phopeth a oedd yn aros.'),
  );

/** Sends everything from a position again. */
export const replayWebhook = (
  ...[io, manner, settings, id, { by, reason, from }]: [...Context, string, ReplayOptions]
): Promise<boolean> => {
  const fromPosition = wholeNumber('from', from, [1, Number.MAX_SAFE_INTEGER]);
  return recorded(
    [io, manner, settings],
    { by, id: idOf(id) },
    { kind: 'replay', fromPosition, reason },
    both('It is being sent again.', 'Mae’n cael ei anfon eto.'),
  );
};

/** So long the worker is waited for. */
const WAITS_MS = 20_000;

/** Has a worker send a test message. @returns whether the receiver accepted it */
export async function testWebhook(
  ...[io, manner, settings, id, { by }]: [...Context, string, { readonly by: string }]
): Promise<boolean> {
  const asked = { by, id: idOf(id) };
  const attempt = await acting(
    [io, manner, settings],
    asked,
    () => ({ kind: 'test' }),
    (done, ledger) => webhookTestAnswered(ledger, done, WAITS_MS),
  );
  if (manner.json) answerJson(io, { attempt });
  const outcome = attempt?.outcome ?? null;
  const more = [attempt?.status, attempt?.answer].filter((each) => each != null).join(' ');
  say(
    io,
    manner,
    outcome === null
      ? both(
          'No worker has answered yet. Is one running? cylch webhook show shows what came of it.',
          'Nid oes gweithiwr wedi ateb eto. A oes un yn rhedeg? Mae cylch webhook show yn dangos yr hyn a ddaeth ohono.',
        )
      : both(`${outcomeWords[outcome].en}. ${more}`, `${outcomeWords[outcome].cy}. ${more}`),
  );
  return outcome === 'accepted';
}
