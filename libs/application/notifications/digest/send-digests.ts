import { createHash } from 'node:crypto';
import { type CalendarDate, type Instant, type PostId, dateInWales, eventId, mailId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type DigestItem, isDayOff, loadMailEvent } from '#domain/mail';
import { addressHash } from '../deliver-one';
import { setAsideItems } from '#application/set-aside';
import type { Recipients } from '../message';
import { dueMails, enqueue, revive, undeliverableMails, waitingDigests } from '../outbox.repository';
import { type Delivery, appendMailEvent, inTransaction } from '../delivery';
import { deliverMails } from '../deliver-due';
import { type DigestSource, digestItems, isListedOnce, undeliverableItems } from './digest-items';

/** Requeues undeliverable mails whose post has another address in the directory now. */
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
  items: readonly DigestItem[],
): Promise<boolean> {
  return inTransaction(digests, async (tx) => {
    const stream = digestStream(post);
    const events = await tx.readStream(stream);
    const alreadyListed = new Set(
      events.map(loadMailEvent).flatMap((event) => (event.type === 'DigestPrepared' ? event.data.items : [])),
    );
    const news = items.filter((item) => isListedOnce(item) && !alreadyListed.has(item.key));
    if (news.length === 0) return false;
    const keys = news.map(({ key }) => key);
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
        facts: { template: 'digest', day, items: listed },
        sendAt: digests.now,
      },
    ]);
    return true;
  });
}

/**
 * Sends each post one digest of new items, on working days in Wales only; idempotent.
 * First requeues undeliverable mails that can be delivered now.
 * @throws Error on a transient failure: call again
 */
export async function sendDigests(digests: SendDigests): Promise<DigestReport> {
  const { now, ledger, administrators } = digests;
  if (isDayOff(now)) return { prepared: 0, sent: 0 };
  await requeueRepaired(ledger, digests.recipients, now);
  const dueDigests = async () =>
    (await dueMails(ledger, now)).filter(({ obligationId }) => obligationId !== null);
  await deliverMails(digests, dueDigests);

  const today = dateInWales(now);
  const lists = new Map(digestItems(await digests.source.rows(), today, administrators));
  const unreached = [...(await undeliverableItems(ledger)), ...(await setAsideItems(ledger.db))];
  for (const post of administrators) lists.set(post, [...(lists.get(post) ?? []), ...unreached]);
  let prepared = 0;
  for (const [post, items] of lists) if (await prepare(digests, post, today, items)) prepared += 1;

  const { sent = 0, retry = 0 } = await deliverMails(digests, () => waitingDigests(ledger));
  if (retry > 0) throw new Error(`${retry} lists could not be handed over: the mail server is away`);
  return { prepared, sent };
}
