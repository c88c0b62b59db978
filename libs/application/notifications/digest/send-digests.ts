import { createHash } from 'node:crypto';
import {
  type CalendarDate,
  type Instant,
  type MailId,
  type PostId,
  canonicalJson,
  dateInWales,
  endOfDay,
  eventId,
  mailId,
  sha256Hex,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { digestStream, isDayOff, listedKeys, loadMailEvent } from '#domain/mail';
import { addressHash } from '../addressee';
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
import { type DigestSource, isListedOnce } from './digest-items';
import type { ProposalOnFact, WaitingOnFacts } from './fact-items';
import { type Listed, listsOf } from './lists-of-posts';
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
  /** what waits on facts for a second person, and the posts whose people may decide that */
  readonly facts?: WaitingOnFacts;
  /** what is not as the record has it; asked once what is due has been sent */
  readonly findings?: () => Promise<Unreached>;
}

export interface DigestReport {
  /** number of new digests */
  readonly prepared: number;
  readonly sent: number;
  /** digests that no server has taken yet: they are tried again with the mail that is due */
  readonly waiting: number;
}

const NOTHING: DigestReport = { prepared: 0, sent: 0, waiting: 0 };

/** An event takes 60,000 bytes: what is beyond stays new, and the next digest has it. */
const MOST_KEY_BYTES = 50_000;

function fitting(keys: readonly string[]): readonly string[] {
  let bytes = 0;
  return keys.filter((key) => (bytes += Buffer.byteLength(key) + 3) <= MOST_KEY_BYTES);
}

const fingerprint = (keys: readonly string[]): string =>
  createHash('sha256')
    .update([...keys].sort().join('\n'))
    .digest('hex')
    .slice(0, 12);

/** Enqueues a post's digest and records what it lists for the first time. False: nothing new. */
async function prepare(
  digests: Delivery,
  post: PostId,
  day: CalendarDate,
  { items, unanswered, unreached }: Listed,
): Promise<boolean> {
  return inTransaction(digests, async (tx) => {
    const stream = digestStream(post);
    const events = await tx.readStream(stream);
    const earlier = events.map(loadMailEvent);
    const alreadyListed = listedKeys(earlier);
    const news = items.filter((item) => isListedOnce(item) && !alreadyListed.has(item.key));
    const newlyUnreached = unreached.filter(({ key }) => !alreadyListed.has(key));
    const keys = fitting([...news, ...newlyUnreached].map(({ key }) => key));
    if (keys.length === 0) return false;
    // what a lost digest listed may be listed again on the same day
    const lost = earlier.filter(({ type }) => type === 'DigestLost').map((_, index) => `lost/${index}`);
    const id = `digest/${post}/${day}/${fingerprint([...keys, ...lost])}`;
    const fits = new Set(keys);
    const facts = {
      template: 'digest',
      day,
      items: items.filter((item) => !isListedOnce(item) || fits.has(item.key)),
      unanswered,
      unreached: newlyUnreached.filter(({ key }) => fits.has(key)),
    } as const;
    const recorded = await appendMailEvent(tx, digests, {
      stream,
      expected: events.length,
      eventId: eventId(id),
      type: 'DigestPrepared',
      data: {
        recipientPost: post,
        day,
        mailId: mailId(id),
        items: [...keys],
        factsSha256: sha256Hex(canonicalJson(facts)),
      },
    });
    if (!recorded) return false;
    await enqueue(tx, [{ mailId: mailId(id), obligationId: null, to: { post }, facts, sendAt: digests.now }]);
    return true;
  });
}

const NOTHING_FOUND: Unreached = { items: [], posts: [] };

/** A check that fails delays no digest. */
async function findingsOf({ findings }: SendDigests, failures: unknown[]): Promise<Unreached> {
  try {
    return (await findings?.()) ?? NOTHING_FOUND;
  } catch (failure) {
    failures.push(failure);
    return NOTHING_FOUND;
  }
}

/** The same of what waits on facts. */
async function proposalsOf({ facts }: SendDigests, failures: unknown[]): Promise<readonly ProposalOnFact[]> {
  try {
    return (await facts?.proposals()) ?? [];
  } catch (failure) {
    failures.push(failure);
    return [];
  }
}

/** One that cannot be made stops no other. @returns how many are new */
async function prepareEach(
  digests: Delivery,
  lists: ReadonlyMap<PostId, Listed>,
  failures: unknown[],
): Promise<number> {
  let prepared = 0;
  for (const [post, listed] of lists) {
    try {
      if (await prepare(digests, post, dateInWales(digests.now), listed)) prepared += 1;
    } catch (failure) {
      failures.push(failure);
    }
  }
  return prepared;
}

/** Tells administrators of findings at once, on working days; each is told of once. @throws as `sendDigests` */
export async function sendFindings(
  digests: Delivery & Pick<SendDigests, 'administrators'>,
  { items, posts: unreached }: Unreached,
): Promise<number> {
  if (isDayOff(digests.now, digests.ledger.holidays.current)) return 0;
  const listed: Listed = { items, unanswered: 0, unreached: [...unreached] };
  const failures: unknown[] = [];
  const lists = new Map(digests.administrators.map((post) => [post, listed]));
  const prepared = await prepareEach(digests, lists, failures);
  const delivered = await deliverMails(digests, () => waitingDigests(digests.ledger));
  throwFirst([...failures, ...delivered.failures]);
  return prepared;
}

/** A list waits for the reminders that leave for the same mailbox later today: they become one message. */
async function holdForReminders({ ledger, recipients, now }: Delivery): Promise<ReadonlySet<MailId>> {
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
  if (isDayOff(now, ledger.holidays.current)) return NOTHING;
  await requeueRepaired(ledger, recipients, now);
  const dueObligationMails = async () =>
    (await dueMails(ledger, now)).filter(({ obligationId }) => obligationId !== null);
  const failures = [...(await deliverMails(digests, dueObligationMails)).failures];

  const unreached = await unreachedMails(ledger, now);
  const found = await findingsOf(digests, failures);
  const items = [...unreached.items, ...found.items, ...(await setAsideItems(ledger.db))];
  const posts = [...unreached.posts, ...found.posts];
  const onFacts = await proposalsOf(digests, failures);
  const lists = listsOf(digests, { rows: await digests.source.rows(), onFacts, unreached: { items, posts } });
  const prepared = await prepareEach(digests, lists, failures);
  const held = await holdForReminders(digests);
  const delivered = await deliverMails(digests, async () =>
    (await waitingDigests(ledger)).filter((row) => !held.has(row.mailId)),
  );
  throwFirst([...failures, ...delivered.failures]);
  const { sent = 0, retry = 0 } = delivered.counts;
  return { prepared, sent, waiting: retry + held.size };
}
