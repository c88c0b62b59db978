import { createHash } from 'node:crypto';
import { type Language, type MailId, type PersonId, canonicalJson, eventId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import {
  type MailEventData,
  type MailFacts,
  type MailState,
  bareAddress,
  mailStream,
  mailboxOf,
} from '#domain/mail';
import { composeTogether } from './compose';
import { oneLine } from './templates/mail-text';
import { isUsableAddress } from './address';
import type { Delegate, Message, Recipient } from './message';
import type { LetterContext } from './templates/letter';
import {
  type Appender,
  type Delivery,
  type DeliveryPoint,
  appendMailEvent,
  eachForItself,
  inTransaction,
} from './delivery';
import { type OutboxRow, notedAttempt } from './outbox.repository';
import { recordOutcome } from './record-outcome';
import { type MailTransport, type SendOutcome, classify } from './transport';

const ADDRESS = /<?([^\s<>@]+@([a-z0-9.-]+))>?\s*$/i;
const READABLE = 60;

/** The domain of `Name <address>`; default `cylch.invalid`. */
export const domainOf = (from: string): string => ADDRESS.exec(from)?.[2]?.toLowerCase() ?? 'cylch.invalid';

/** The Message-ID of a mail: derived from its facts, so that every attempt, retry and rebuild uses the same one. */
export function messageIdFor(mailId: MailId, from: string): string {
  const words = mailId.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const readable = words.join('.').slice(-READABLE).replace(/^\./, '');
  const digest = createHash('sha256').update(mailId).digest('hex').slice(0, 20);
  return `<${[readable, digest].filter((part) => part !== '').join('.')}@${domainOf(from)}>`;
}

/** A mail as it is handed over, with the hash of its content for the event. */
export interface Built {
  /** of the first mail */
  readonly template: MailFacts['template'];
  readonly message: Message;
  readonly contentSha256: string;
  /** who acts in the post in an absence, and is told as well */
  readonly alsoTo: readonly PersonId[];
}

const LONGEST_NAME = 100;

/** A header line cannot be folded within an id, and may have 998 characters (RFC 5322 2.1.1). */
const LONGEST_ID = 900;

/** One mail of a message: what it says, to which post, and what its readers may do. */
export interface Part {
  readonly mailId: MailId;
  readonly facts: MailFacts;
  readonly recipient: Recipient;
  readonly context: LetterContext;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Welsh first where those who share a mailbox differ: both languages are always there. */
const firstLanguage = (parts: readonly [Part, ...Part[]]): Language =>
  unique(parts.map(({ recipient }) => recipient.language)).length === 1 ? parts[0].recipient.language : 'cy';

/**
 * The whole message for one mailbox: of one mail, or of several.
 * @param messageId under which it may have arrived already; absent: made from the first mail
 * @throws Error where its facts or its template cannot be written out
 */
export function buildMessage(
  { settings, now }: Pick<Delivery, 'settings' | 'now'>,
  parts: readonly [Part, ...Part[]],
  messageId: string | null = null,
): Built {
  const [{ mailId, facts, recipient }] = parts;
  const language = firstLanguage(parts);
  const words = composeTogether(parts, language, settings.webUrl);
  const name = unique(parts.map((part) => part.recipient.name[language])).join(', ');
  const delegates = delegatesFor(parts);
  const message: Message = {
    messageId: messageId ?? messageIdFor(mailId, settings.from),
    date: now,
    from: settings.from,
    to: { name: oneLine(name, LONGEST_NAME), address: bareAddress(recipient.address) },
    ...(delegates.length > 0 && {
      cc: delegates.map((each) => ({ name: oneLine(each.name, LONGEST_NAME), address: each.address })),
    }),
    ...words,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'cy, en',
      'X-Cylch-Mail': encodeURI(mailId.toWellFormed()).slice(0, LONGEST_ID),
      'X-Cylch-Template': facts.template,
    },
  };
  const contentSha256 = createHash('sha256').update(canonicalJson(words)).digest('hex');
  const alsoTo = delegates.map(({ personId }) => personId);
  return { template: facts.template, message, contentSha256, alsoTo };
}

/** One at the post's own address is told once, and one whose address cannot be used not at all. */
function delegatesFor(parts: readonly [Part, ...Part[]]): readonly Delegate[] {
  const known = new Set([mailboxOf(parts[0].recipient.address)]);
  return parts.flatMap(({ facts, recipient: { delegates = [] } }) => {
    const about = 'obligationId' in facts ? facts.obligationId : null;
    return delegates.filter(({ address, obligations }) => {
      if (known.has(mailboxOf(address)) || !isUsableAddress(address)) return false;
      if (obligations !== undefined && (about === null || !obligations.includes(about))) return false;
      known.add(mailboxOf(address));
      return true;
    });
  });
}

/** `lost`: another deliverer recorded this attempt first and sends it. */
export type AttemptResult = 'sent' | 'retry' | 'refused' | 'lost';

/** A mail that a message is to cover. */
export interface Covered {
  readonly row: OutboxRow;
  readonly template: MailFacts['template'];
  readonly state: Obligation | null;
  readonly mail: MailState;
}

/** Another deliverer was first: nothing of this attempt is recorded. */
class Overtaken extends Error {}

/** Records the attempt on each mail that the message covers, all or none. @returns whether it is ours to send */
async function recordAttempts(
  delivery: Delivery,
  covered: readonly Covered[],
  built: Built,
): Promise<boolean> {
  const [only, ...others] = covered;
  if (only !== undefined && others.length === 0)
    return recordOn(eachForItself(delivery), delivery, only, built, []);
  const together = covered.map(({ row }) => ({ mailId: row.mailId, recipientPost: row.recipient }));
  try {
    await inTransaction(delivery, async (tx) => {
      for (const each of covered)
        if (!(await recordOn(tx, delivery, each, built, together))) throw new Overtaken();
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

/** @returns whether it was not recorded before */
function recordOn(
  to: Appender,
  delivery: Delivery,
  { row, template, mail }: Covered,
  { message: { messageId }, contentSha256, alsoTo }: Built,
  together: MailEventData<'MailAttempted'>['together'] & object,
): Promise<boolean> {
  const { mailId, recipient } = row;
  const number = mail.attempts + 1;
  return appendMailEvent(to, delivery, {
    stream: mailStream(mailId),
    expected: mail.version,
    eventId: eventId(`mail/${mailId}/attempt/${number}`),
    type: 'MailAttempted',
    data: {
      mailId,
      obligationId: row.obligationId,
      attempt: number,
      messageId,
      recipientPost: recipient,
      template,
      ...(together.length > 1 && { together }),
      ...(alsoTo.length > 0 && { alsoTo: [...alsoTo] }),
      contentSha256,
    },
    alongside: notedAttempt({ mailId, attempt: number, recipient, messageId, at: delivery.now }),
  });
}

/** Records the attempt, makes it, records its outcome: in this order, so that a crash cannot hide an attempt. */
export async function attempt(
  delivery: Delivery,
  covered: readonly Covered[],
  built: Built,
  reportPoint: (point: DeliveryPoint['point']) => void,
): Promise<AttemptResult> {
  if (!(await recordAttempts(delivery, covered, built))) return 'lost';
  reportPoint('attempt-recorded');
  const outcome = await sendBy(delivery.transport, built.message);
  reportPoint('answered');
  const attempted = covered.map(({ row, state, mail }) => ({ row, state, attempt: mail.attempts + 1 }));
  await recordOutcome(delivery, attempted, outcome);
  reportPoint('outcome-recorded');
  if (outcome.kind === 'accepted') return 'sent';
  return outcome.kind === 'failed' && outcome.permanence === 'permanent' ? 'refused' : 'retry';
}

/** A transport that throws says nothing of what became of the mail. */
const sendBy = (transport: MailTransport, message: Message): Promise<SendOutcome> =>
  transport.send(message).catch((error: unknown) => classify({ error, handedOver: true }));
