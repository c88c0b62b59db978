import { createHash } from 'node:crypto';
import {
  type CalendarDate,
  type Instant,
  type MailId,
  type PostId,
  dateInWales,
  endOfDay,
  eventId,
  mailId,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type DigestItem, type FactsOf, isDayOff, loadMailEvent } from '#domain/mail';
import { addressHash } from '../deliver-together';
import { letterContext } from '../letter-context';
import { setAsideItems } from '#application/set-aside';
import type { Recipients } from '../message';
import {
  dueMails,
  enqueue,
  nextReminderTo,
  postpone,
  revive,
  undeliverableMails,
  waitingDigests,
} from '../outbox.repository';
import { type Delivery, appendMailEvent, inTransaction } from '../delivery';
import { deliverMails, throwFirst } from '../deliver-due';
import { type DigestSource, digestItems, isListedOnce, unansweredPast } from './digest-items';
import { type Unreached, unreachedMails } from './unreached-mails';

/** Requeues undeliverable mails whose post has another address in the directory now, and those that could not be built. */
async function requeueRepaired(ledger: Ledger, recipients: Recipients, now: Instant): Promise<void> {
  for (const { mailId, recipient, triedAddressSha256 } of await undeliverableMails(ledger)) {
    const found = recipients.forPost(recipient);
    if (found !== undefined && addressHash(found) !== triedAddressSha256) await revive(ledger, mailId, now);
  }
}

interface SendDigests extends Delivery {
  readonly source: DigestSource;
  /** posts that receive what obligations lack, which mails reach nobody, and what is set aside */
  readonly administrators: readonly PostId[];
}

export interface DigestReport {
  /** number of new digests */
  readonly prepared: number;
  readonly sent: number;
  /** digests that no server has taken yet: they are tried again with the mail that is due */
  readonly waiting: number;
}

const NOTHING: DigestReport = { prepared: 0, sent: 0, waiting: 0 };

/** What a post's digest is to hold. */
interface Listed {
  readonly items: readonly DigestItem[];
  /** how many dates passed before loading still have no answer */
  readonly unanswered: number;
  readonly unreached: FactsOf<'digest'>['unreached'];
}

const digestStream = (post: PostId): string => `digest-${post}`;

const fingerprint = (keys: readonly string[]): string =>
  createHash('sha256')
    .update([...keys].sort().join('\n'))
    .digest('hex')
    .slice(0, 12);

/** Enqueues a post's digest and records what it lists for the first time. False: nothing new. */
async function prepare(
  digests: SendDigests,
  post: PostId,
  day: CalendarDate,
  { items, unanswered, unreached }: Listed,
): Promise<boolean> {
  return inTransaction(digests, async (tx) => {
    const stream = digestStream(post);
    const events = await tx.readStream(stream);
    const alreadyListed = new Set(
      events.map(loadMailEvent).flatMap((event) => (event.type === 'DigestPrepared' ? event.data.items : [])),
    );
    const news = items.filter((item) => isListedOnce(item) && !alreadyListed.has(item.key));
    const newlyUnreached = unreached.filter(({ key }) => !alreadyListed.has(key));
    const keys = [...news, ...newlyUnreached].map(({ key }) => key);
    if (keys.length === 0) return false;
    const id = `digest/${post}/${day}/${fingerprint(keys)}`;
    const recorded = await appendMailEvent(tx, digests, {
      stream,
      expected: events.length,
      eventId: eventId(id),
      type: 'DigestPrepared',
      data: { recipientPost: post, day, mailId: mailId(id), items: keys },
    });
    if (!recorded) return false;
    const listed = items.filter((item) => !isListedOnce(item) || news.includes(item));
    await enqueue(tx, [
      {
        mailId: mailId(id),
        obligationId: null,
        to: { post },
        facts: { template: 'digest', day, items: listed, unanswered, unreached: newlyUnreached },
        sendAt: digests.now,
      },
    ]);
    return true;
  });
}

/** The lists of all posts, with what reaches nobody for the administrators. */
function listsOf(
  { recipients, now, ...digests }: SendDigests,
  rows: Awaited<ReturnType<DigestSource['rows']>>,
  unreached: Unreached,
): ReadonlyMap<PostId, Listed> {
  // two administrators may hold one post
  const administrators = [...new Set(digests.administrators)];
  const asked = digestItems(rows, {
    today: dateInWales(now),
    administrators,
    may: (post, command, first) => letterContext({ recipients, now }, post).may(command, first),
  });
  const lists = new Map<PostId, Listed>();
  const unanswered = unansweredPast(rows);
  const unansweredOf = (post: PostId): number => unanswered.get(post) ?? 0;
  for (const [post, items] of asked)
    lists.set(post, { items, unanswered: unansweredOf(post), unreached: [] });
  for (const post of administrators)
    lists.set(post, {
      items: [...(lists.get(post)?.items ?? []), ...unreached.items],
      unanswered: unansweredOf(post),
      // a post is not told by its own list that its list does not arrive
      unreached: unreached.posts.filter((each) => each.post !== post),
    });
  return lists;
}

/** A list waits for the reminders that leave for the same mailbox later today: they become one message. */
async function holdForReminders({ ledger, recipients, now }: SendDigests): Promise<ReadonlySet<MailId>> {
  const held = new Set<MailId>();
  const until = endOfDay(dateInWales(now));
  for (const { mailId: id, recipient } of await waitingDigests(ledger)) {
    const at = await nextReminderTo(ledger, recipients.postsSharing(recipient), { after: now, until });
    if (at === null) continue;
    await postpone(ledger, id, at);
    held.add(id);
  }
  return held;
}

/**
 * Sends each post one digest of new items, on working days in Wales only; idempotent. One digest that cannot be made, or that no
 * server takes, stops no other. First requeues undeliverable mails that can be delivered now.
 * @throws Error where something could not be recorded, after everything else has been tried: call again
 */
export async function sendDigests(digests: SendDigests): Promise<DigestReport> {
  const { now, ledger, recipients } = digests;
  if (isDayOff(now)) return NOTHING;
  await requeueRepaired(ledger, recipients, now);
  const dueObligationMails = async () =>
    (await dueMails(ledger, now)).filter(({ obligationId }) => obligationId !== null);
  const failures = [...(await deliverMails(digests, dueObligationMails)).failures];

  const unreached = await unreachedMails(ledger, now);
  const items = [...unreached.items, ...(await setAsideItems(ledger.db))];
  const lists = listsOf(digests, await digests.source.rows(), { ...unreached, items });
  let prepared = 0;
  for (const [post, listed] of lists) {
    try {
      if (await prepare(digests, post, dateInWales(now), listed)) prepared += 1;
    } catch (failure) {
      failures.push(failure);
    }
  }
  const held = await holdForReminders(digests);
  const delivered = await deliverMails(digests, async () =>
    (await waitingDigests(ledger)).filter((row) => !held.has(row.mailId)),
  );
  throwFirst([...failures, ...delivered.failures]);
  const { sent = 0, retry = 0 } = delivered.counts;
  return { prepared, sent, waiting: retry + held.size };
}
