import { appendMailEvent, inTransaction, type Delivery, type DeliveryPoint } from './delivery';
import { buildMessage } from './build-message';
import { mailStream, type MailRecord } from './mail-record';
import type { MailFacts } from './mail-facts';
import type { Recipient } from './message';
import { noteAttempt, type OutboxRow } from './outbox.repository';
import { recordOutcome } from './record-outcome';

/** `lost`: another deliverer recorded this attempt first, and sends it. */
export type AttemptResult = 'sent' | 'retry' | 'refused' | 'lost';

interface Attempting {
  readonly facts: MailFacts;
  readonly recipient: Recipient;
  readonly record: MailRecord;
  readonly tell: (point: DeliveryPoint['point']) => void;
}

/** Records the attempt, makes it, records its outcome: in this order, so that no crash can hide it. */
export async function attempt(
  delivery: Delivery,
  row: OutboxRow,
  { facts, recipient, record, tell }: Attempting,
): Promise<AttemptResult> {
  const { mailId } = row;
  const number = record.attempts + 1;
  const { message, contentSha256 } = buildMessage(mailId, facts, recipient, delivery.settings, delivery.now);
  const won = await inTransaction(delivery, async (tx) => {
    const appended = await appendMailEvent(tx, delivery, {
      stream: mailStream(mailId),
      expected: record.version,
      eventId: `mail/${mailId}/attempt/${number}`,
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
  tell('attempt-recorded');
  const outcome = await delivery.transport.send(message);
  tell('answered');
  await recordOutcome(delivery, row, number, outcome);
  tell('outcome-recorded');
  if (outcome.kind === 'accepted') return 'sent';
  return outcome.kind === 'failed' && outcome.permanence === 'permanent' ? 'refused' : 'retry';
}
