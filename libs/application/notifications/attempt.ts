import { createHash } from 'node:crypto';
import { type Instant, type MailId, canonicalJson, eventId } from '#domain/kernel';
import { type MailFacts, type MailState, mailStream } from '#domain/mail';
import { compose } from './compose';
import type { MailSettings, Message, Recipient } from './message';
import { type Delivery, type DeliveryPoint, appendMailEvent, inTransaction } from './delivery';
import { type OutboxRow, noteAttempt } from './outbox.repository';
import { recordOutcome } from './record-outcome';

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

/** The whole mail for one recipient, with the hash of its content for the event. */
function buildMessage(
  mailId: MailId,
  facts: MailFacts,
  recipient: Recipient,
  settings: MailSettings,
  now: Instant,
): { readonly message: Message; readonly contentSha256: string } {
  const words = compose(facts, recipient.language, settings.webUrl);
  const message: Message = {
    messageId: messageIdFor(mailId, settings.from),
    date: now,
    from: settings.from,
    to: { name: recipient.name[recipient.language], address: recipient.address },
    ...words,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'cy, en',
      'X-Cylch-Mail': encodeURI(mailId),
      'X-Cylch-Template': facts.template,
    },
  };
  const contentSha256 = createHash('sha256').update(canonicalJson(words)).digest('hex');
  return { message, contentSha256 };
}

/** `lost`: another deliverer recorded this attempt first and sends it. */
export type AttemptResult = 'sent' | 'retry' | 'refused' | 'lost';

interface Attempting {
  readonly facts: MailFacts;
  readonly recipient: Recipient;
  readonly mail: MailState;
  readonly reportPoint: (point: DeliveryPoint['point']) => void;
}

/** Records the attempt, makes it, records its outcome: in this order, so that a crash cannot hide an attempt. */
export async function attempt(
  delivery: Delivery,
  row: OutboxRow,
  { facts, recipient, mail: mailState, reportPoint }: Attempting,
): Promise<AttemptResult> {
  const { mailId } = row;
  const number = mailState.attempts + 1;
  const { message, contentSha256 } = buildMessage(mailId, facts, recipient, delivery.settings, delivery.now);
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
        template: facts.template,
        contentSha256,
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
  const outcome = await delivery.transport.send(message);
  reportPoint('answered');
  await recordOutcome(delivery, row, number, outcome);
  reportPoint('outcome-recorded');
  if (outcome.kind === 'accepted') return 'sent';
  return outcome.kind === 'failed' && outcome.permanence === 'permanent' ? 'refused' : 'retry';
}
