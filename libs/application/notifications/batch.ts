import { RESPONSIBLE_BODY, isReminder, mailboxOf } from '#domain/mail';
import type { Delivery } from './delivery';
import { type OutboxRow, dueMailsTo } from './outbox.repository';

const occurrenceKey = ({ obligationId, recipient, facts }: OutboxRow): string | null =>
  facts !== null && isReminder(facts) ? `${obligationId ?? ''}/${facts.occurrence}/${recipient}` : null;

/** Of several due reminders of one occurrence to one post only the last is sent. */
export const supersededIn = (mails: readonly OutboxRow[], index: number): boolean => {
  const key = mails[index] === undefined ? null : occurrenceKey(mails[index]);
  return key !== null && mails.slice(index + 1).some((later) => occurrenceKey(later) === key);
};

/** What may stand in one message: all reminders and lists of a day; of news, what one event has to say to several posts. */
function kindOf({ mailId, facts }: OutboxRow): string {
  if (facts === null || facts.template === 'undeliverable') return mailId;
  if (facts.template === 'digest' || isReminder(facts)) return 'of-the-day';
  return mailId.slice(0, mailId.lastIndexOf('/'));
}

/** The mails that leave with this one, where they are due too, and the name of their mailbox; this one among them. */
export async function batchOf(
  delivery: Delivery,
  lead: OutboxRow,
): Promise<{ readonly mailbox: string; readonly rows: readonly OutboxRow[] }> {
  const { recipient } = lead;
  const toBody = recipient === RESPONSIBLE_BODY;
  const sharing = toBody ? [] : delivery.recipients.postsSharing(recipient);
  const posts = sharing.length === 0 ? [recipient] : sharing;
  const address = toBody ? undefined : delivery.recipients.forPost(recipient)?.address;
  const mailbox = address === undefined ? `of ${recipient}` : mailboxOf(address);
  const due = await dueMailsTo(delivery.ledger, delivery.now, posts);
  const kind = kindOf(lead);
  const rows = due.filter((row) => row.mailId === lead.mailId || kindOf(row) === kind);
  return { mailbox, rows: rows.some(({ mailId }) => mailId === lead.mailId) ? rows : [lead, ...rows] };
}
