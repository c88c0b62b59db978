import { createHash } from 'node:crypto';
import type { MailId, ObligationId, PostId } from '#domain/kernel';
import { type Obligation, fold } from '#domain/obligations';
import {
  type MailState,
  NO_POST,
  loadMailEvent,
  foldMail,
  mailStream,
  deferredUntil,
  revalidate,
} from '#domain/mail';
import type { Recipient, Recipients } from './message';
import { type OutboxRow, RESPONSIBLE_BODY, postpone, withMailLock } from './outbox.repository';
import { type AttemptResult, attempt } from './attempt';
import type { Delivery, DeliveryPoint } from './delivery';
import { recordUndeliverable, recordUnknown, recordWithdrawn } from './record-outcome';

/** The current addressee of a mail, or why there is none. */
type Found = { readonly recipient: Recipient } | { readonly missing: 'no-post' | 'unknown-post' };

/** The obligation holds the address of a body; the directory holds that of a post. */
function findAddressee(recipient: PostId, state: Obligation | null, recipients: Recipients): Found {
  if (recipient === NO_POST) return { missing: 'no-post' };
  const body = state?.bodyMail;
  if (recipient === RESPONSIBLE_BODY && body?.on === true && body.address !== null) {
    const name = state?.definition.responsible ?? '';
    return {
      recipient: { postId: recipient, address: body.address, name: { cy: name, en: name }, language: 'cy' },
    };
  }
  const mail = recipients.forPost(recipient);
  return mail === undefined ? { missing: 'unknown-post' } : { recipient: mail };
}

/** Stored instead of the address, to detect a later change. */
export const addressHash = ({ address }: Recipient): string =>
  createHash('sha256').update(address.toLowerCase()).digest('hex');

/** The outcome for a mail: `held` waits for a working day, another deliverer has the lock on `busy`. */
export type Delivered = AttemptResult | 'withdrawn' | 'undeliverable' | 'held' | 'busy' | 'done-before';

const readMailState = async ({ ledger }: Delivery, mailId: MailId): Promise<MailState> =>
  foldMail((await ledger.readStream(mailStream(mailId))).map(loadMailEvent));

const readState = async (
  { ledger }: Delivery,
  obligationId: ObligationId | null,
): Promise<Obligation | null> => (obligationId === null ? null : fold(await ledger.readStream(obligationId)));

/**
 * Delivers one mail, or records why not. Only one deliverer in the cluster handles a mail at a time; an attempt
 * without an outcome means that its sender died.
 * @param superseded a later reminder of the same occurrence is due to the same post
 */
export async function deliverOne(
  delivery: Delivery,
  row: OutboxRow,
  superseded: boolean,
): Promise<Delivered> {
  const reportPoint = (point: DeliveryPoint['point']): void =>
    delivery.heartbeat?.({ mailId: row.mailId, point });
  const handled = await withMailLock(delivery.ledger, row.mailId, async (): Promise<Delivered> => {
    reportPoint('taken-up');
    const mail = await readMailState(delivery, row.mailId);
    return mail.done !== null ? 'done-before' : deliverOpen(delivery, row, mail, superseded, reportPoint);
  });
  return handled ?? 'busy';
}

async function deliverOpen(
  delivery: Delivery,
  row: OutboxRow,
  before: MailState,
  superseded: boolean,
  reportPoint: (point: DeliveryPoint['point']) => void,
): Promise<Delivered> {
  const until = deferredUntil(row.facts, delivery.now);
  if (until !== null) {
    await postpone(delivery.ledger, row.mailId, until);
    return 'held';
  }
  const mail = await recordUnknown(delivery, row, before);
  const state = await readState(delivery, row.obligationId);
  const revalidated = revalidate(row.facts, row.recipient, state);
  if (!revalidated.valid || superseded) {
    const why = revalidated.valid ? 'later-reminder-waits' : revalidated.why;
    await recordWithdrawn(delivery, row, why, state?.version ?? null);
    return 'withdrawn';
  }
  const addressee = findAddressee(row.recipient, state, delivery.recipients);
  if ('missing' in addressee) {
    await recordUndeliverable(delivery, row, { why: addressee.missing, state, mail, triedAddress: null });
    return 'undeliverable';
  }
  const { recipient } = addressee;
  const result = await attempt(delivery, row, { facts: revalidated.facts, recipient, mail, reportPoint });
  if (result !== 'refused') return result;
  await recordUndeliverable(delivery, row, {
    why: 'refused-by-server',
    state,
    mail: { ...mail, version: mail.version + 2, attempts: mail.attempts + 1 },
    triedAddress: addressHash(recipient),
  });
  return 'undeliverable';
}
