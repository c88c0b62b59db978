import { createHash } from 'node:crypto';
import { type MailId, type PersonId, canonicalJson, eventId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import { type MailFacts, type MailState, mailStream } from '#domain/mail';
import { compose } from './compose';
import { oneLine } from './templates/mail-text';
import { isUsableAddress } from './address';
import type { Delegate, Message, Recipient } from './message';
import type { LetterContext } from './templates/letter';
import { type Delivery, type DeliveryPoint, appendMailEvent, inTransaction } from './delivery';
import { type OutboxRow, noteAttempt } from './outbox.repository';
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
  readonly template: MailFacts['template'];
  readonly message: Message;
  readonly contentSha256: string;
  /** who acts in the post in an absence, and is told as well */
  readonly alsoTo: readonly PersonId[];
}

const LONGEST_NAME = 100;

/** A header line cannot be folded within an id, and may have 998 characters (RFC 5322 2.1.1). */
const LONGEST_ID = 900;

/** The whole mail for one recipient. @throws Error where its facts or its template cannot be written out */
export function buildMessage(
  { settings, now }: Pick<Delivery, 'settings' | 'now'>,
  mailId: MailId,
  facts: MailFacts,
  recipient: Recipient,
  context: LetterContext,
): Built {
  const delegates = delegatesFor(facts, recipient);
  const words = compose(facts, recipient.language, settings.webUrl, context);
  const message: Message = {
    messageId: messageIdFor(mailId, settings.from),
    date: now,
    from: settings.from,
    to: { name: oneLine(recipient.name[recipient.language], LONGEST_NAME), address: recipient.address },
    ...(delegates.length > 0 && {
      cc: delegates.map(({ name, address }) => ({ name: oneLine(name, LONGEST_NAME), address })),
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
function delegatesFor(facts: MailFacts, { address, delegates = [] }: Recipient): readonly Delegate[] {
  const about = 'obligationId' in facts ? facts.obligationId : null;
  const known = new Set([address.toLowerCase()]);
  return delegates.filter(({ address: own, obligations }) => {
    if (known.has(own.toLowerCase()) || !isUsableAddress(own)) return false;
    if (obligations !== undefined && (about === null || !obligations.includes(about))) return false;
    known.add(own.toLowerCase());
    return true;
  });
}

/** `lost`: another deliverer recorded this attempt first and sends it. */
export type AttemptResult = 'sent' | 'retry' | 'refused' | 'lost';

interface Attempting {
  readonly built: Built;
  readonly state: Obligation | null;
  readonly mail: MailState;
  readonly reportPoint: (point: DeliveryPoint['point']) => void;
}

/** Records the attempt, makes it, records its outcome: in this order, so that a crash cannot hide an attempt. */
export async function attempt(
  delivery: Delivery,
  row: OutboxRow,
  { built, state, mail: mailState, reportPoint }: Attempting,
): Promise<AttemptResult> {
  const { mailId } = row;
  const number = mailState.attempts + 1;
  const { message, contentSha256, template, alsoTo } = built;
  const won = await inTransaction(delivery, async (tx) => {
    const appended = await appendMailEvent(tx, delivery, {
      stream: mailStream(mailId),
      expected: mailState.version,
      eventId: eventId(`mail/${mailId}/attempt/${number}`),
      type: 'MailAttempted',
      data: {
        mailId,
        obligationId: row.obligationId,
        attempt: number,
        messageId: message.messageId,
        recipientPost: row.recipient,
        template,
        contentSha256,
        ...(alsoTo.length > 0 && { alsoTo: [...alsoTo] }),
      },
    });
    if (appended) {
      const noted = { mailId, attempt: number, recipient: row.recipient, messageId: message.messageId };
      await noteAttempt(tx, { ...noted, at: delivery.now });
    }
    return appended;
  });
  if (!won) return 'lost';
  reportPoint('attempt-recorded');
  const outcome = await sendBy(delivery.transport, message);
  reportPoint('answered');
  await recordOutcome(delivery, row, { attempt: number, outcome, state });
  reportPoint('outcome-recorded');
  if (outcome.kind === 'accepted') return 'sent';
  return outcome.kind === 'failed' && outcome.permanence === 'permanent' ? 'refused' : 'retry';
}

/** A transport that throws says nothing of what became of the mail. */
const sendBy = (transport: MailTransport, message: Message): Promise<SendOutcome> =>
  transport.send(message).catch((error: unknown) => classify({ error, handedOver: true }));
