import { type DescribedEvent, type NameOf, describeRecorded } from '#domain/history';
import { type Bilingual, type Instant, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import {
  type Webhook,
  type WebhookId,
  foldWebhook,
  isAway,
  isOver,
  outcomeWords,
  webhookRefusal,
  webhookStream,
} from '#domain/webhooks';
import type { Ledger } from '#record/ledger';
import { listProjections, listWebhookStreams } from '#record/read-models';
import {
  type DeliveryCounts,
  type ReceiverRow,
  type ShownAttempt,
  WEBHOOK_FOLLOWER,
  allowedReceivers,
  countDeliveries,
  findReceiver,
  findSecret,
  listAttempts,
} from '#record/webhooks';
import { type Viewer, isSystem } from './viewer';

/** A subscription, and how its sending goes. */
export interface ShownWebhook extends Webhook {
  readonly counts: DeliveryCounts;
  /** since when nothing was accepted; null where the last was, or nothing was sent */
  readonly failingSince: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly failuresInRow: number;
  readonly restingUntil: Instant | null;
  /** what was recorded from this position on waits, since it does not send; null while it sends */
  readonly heldFrom: number | null;
}

const sendingOf = (found: ReceiverRow | null) => ({
  failingSince: found?.failingSince ?? null,
  acceptedAt: found?.acceptedAt ?? null,
  failuresInRow: found?.failuresInRow ?? 0,
  restingUntil: found?.restingUntil ?? null,
  heldFrom: found?.heldFrom ?? null,
});

const mayRead = (viewer: Viewer): boolean => isSystem(viewer) || viewer.roles.includes('administrator');

/** Whether somebody should look: it failed again and again, or it is sent no more. */
export const needsSomebody = ({
  standing,
  failuresInRow,
}: Pick<ShownWebhook, 'standing' | 'failuresInRow'>): boolean =>
  standing === 'disabled' || (standing === 'sending' && isAway(failuresInRow));

/** Every subscription, those that are over last; for administrators, and for others none. */
export async function webhooks(
  viewer: Viewer,
  { db, readStream }: Pick<Ledger, 'db' | 'readStream'>,
): Promise<readonly ShownWebhook[]> {
  if (!mayRead(viewer)) return [];
  const countsOf = await countDeliveries(db);
  const shown: ShownWebhook[] = [];
  for (const stream of await listWebhookStreams(db)) {
    const state = foldWebhook(await readStream(stream));
    if (state !== null)
      shown.push({ ...state, counts: countsOf(state.id), ...sendingOf(await findReceiver(db, state.id)) });
  }
  const byName = shown.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [...byName.filter((each) => !isOver(each)), ...byName.filter(isOver)];
}

interface ShownOutcome extends ShownAttempt {
  readonly words: Bilingual;
}

/** One subscription with its attempts. */
export interface WebhookInFull {
  readonly webhook: ShownWebhook;
  /** what was recorded of it, the latest first */
  readonly history: readonly DescribedEvent[];
  /** the newest first */
  readonly attempts: readonly ShownOutcome[];
  /** `before` of the next page; null at the end */
  readonly older: number | null;
  /** whether the secret that signs can still be shown to the viewer, once */
  readonly secretToShow: boolean;
  /** of the ledger, and up to which of them messages are queued */
  readonly lastPosition: number;
  readonly followedTo: number;
  /** what may be sent to besides public addresses */
  readonly allowed: readonly string[];
}

interface Asked {
  readonly id: WebhookId;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
  readonly name?: NameOf;
}

const PAGE = 25;
const UNDER_WAY = both('Being sent', 'Wrthi’n cael ei hanfon');

/** One subscription with its newest attempts; for administrators. */
export async function webhook(
  viewer: Viewer,
  ledger: Ledger,
  { id, before, limit = PAGE, name }: Asked,
): Promise<Result<WebhookInFull, Refusal<'webhook-unknown' | 'webhooks-by-administrators'>>> {
  if (!mayRead(viewer)) return refuse(unknownTo('webhooks-by-administrators'));
  const { db } = ledger;
  const events = await ledger.readStream(webhookStream(id));
  const state = foldWebhook(events);
  if (state === null) return refuse(unknownTo('webhook-unknown'));
  const [countsOf, receiver, attempts, secret, head, allowed, followed] = await Promise.all([
    countDeliveries(db),
    findReceiver(db, id),
    listAttempts(db, id, { before, most: limit + 1 }),
    findSecret(db, state.secret.id),
    ledger.head(),
    allowedReceivers(db),
    listProjections(ledger, [{ name: WEBHOOK_FOLLOWER }]),
  ]);
  const page = attempts.slice(0, limit);
  return ok({
    webhook: { ...state, counts: countsOf(id), ...sendingOf(receiver) },
    history: events.map((event) => describeRecorded(event, name)).toReversed(),
    attempts: page.map((each) => ({
      ...each,
      words: each.outcome === null ? UNDER_WAY : outcomeWords[each.outcome],
    })),
    older: attempts.length > limit ? (page.at(-1)?.id ?? null) : null,
    secretToShow: !isOver(state) && secret?.madeBy === viewer.personId && secret.shownAt === null,
    lastPosition: head.position,
    followedTo: followed[0]?.position ?? 0,
    allowed,
  });
}

const unknownTo = <Code extends 'webhook-unknown' | 'webhooks-by-administrators'>(
  code: Code,
): Refusal<Code> => ({
  code,
  message: webhookRefusal(code).message,
});
