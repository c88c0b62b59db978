import { createHash } from 'node:crypto';
import type { MailId, ObligationId, PostId } from '#domain/kernel';
import { type Obligation, fold } from '#domain/obligations';
import {
  type MailRecord,
  NO_POST,
  loadMailEvent,
  mailRecord,
  mailStream,
  deferredUntil,
  revalidate,
} from '#domain/mail';
import type { Recipient, Recipients } from './message';
import { type OutboxRow, RESPONSIBLE_BODY, postpone, withMailLock } from './outbox.repository';
import { type AttemptResult, attempt } from './attempt';
import type { Delivery, DeliveryPoint } from './delivery';
import { recordUndeliverable, recordUnknown, recordWithdrawn } from './record-outcome';

/** The addressee of a mail at the moment it leaves, or why there is none. */
type Found = { readonly recipient: Recipient } | { readonly missing: 'no-post' | 'unknown-post' };

/** A body's address stands in its row; a post's in the directory. */
function findAddressee(recipient: PostId, state: Obligation | null, recipients: Recipients): Found {
  if (recipient === NO_POST) return { missing: 'no-post' };
  const body = state?.bodyMail;
  if (recipient === RESPONSIBLE_BODY && body?.on === true && body.address !== null) {
    const name = state?.definition.responsible ?? '';
    return {
      recipient: { postId: recipient, address: body.address, name: { cy: name, en: name }, language: 'cy' },
    };
  }
  const found = recipients.forPost(recipient);
  return found === undefined ? { missing: 'unknown-post' } : { recipient: found };
}

/** Kept in place of an address, to see later whether it was changed. */
export const addressHash = ({ address }: Recipient): string =>
  createHash('sha256').update(address.toLowerCase()).digest('hex');

/** What became of a row: `held` waits for a working day, `busy` is in another deliverer's hands. */
export type Delivered = AttemptResult | 'withdrawn' | 'undeliverable' | 'held' | 'busy' | 'done-before';

const readRecord = async ({ ledger }: Delivery, mailId: MailId): Promise<MailRecord> =>
  mailRecord((await ledger.readStream(mailStream(mailId))).map(loadMailEvent));

const readState = async (
  { ledger }: Delivery,
  obligationId: ObligationId | null,
): Promise<Obligation | null> => (obligationId === null ? null : fold(await ledger.readStream(obligationId)));

/**
 * Delivers one mail, or records why not. Only one deliverer in the cluster handles a mail at a time; an attempt that it
 * finds without an outcome is one whose sender died.
 * @param superseded a later reminder of the same turn waits for the same post
 */
export async function deliverOne(
  delivery: Delivery,
  row: OutboxRow,
  superseded: boolean,
): Promise<Delivered> {
  const tell = (point: DeliveryPoint['point']): void => delivery.heartbeat?.({ mailId: row.mailId, point });
  const handled = await withMailLock(delivery.ledger, row.mailId, async (): Promise<Delivered> => {
    tell('taken-up');
    const record = await readRecord(delivery, row.mailId);
    return record.done !== null ? 'done-before' : deliverOpen(delivery, row, record, superseded, tell);
  });
  return handled ?? 'busy';
}

async function deliverOpen(
  delivery: Delivery,
  row: OutboxRow,
  found: MailRecord,
  superseded: boolean,
  tell: (point: DeliveryPoint['point']) => void,
): Promise<Delivered> {
  const until = deferredUntil(row.facts, delivery.now);
  if (until !== null) {
    await postpone(delivery.ledger, row.mailId, until);
    return 'held';
  }
  const record = await recordUnknown(delivery, row, found);
  const state = await readState(delivery, row.obligationId);
  const holding = revalidate(row.facts, row.recipient, state);
  if (!holding.holds || superseded) {
    const why = holding.holds ? 'later-reminder-waits' : holding.why;
    await recordWithdrawn(delivery, row, why, state?.version ?? null);
    return 'withdrawn';
  }
  const addressee = findAddressee(row.recipient, state, delivery.recipients);
  if ('missing' in addressee) {
    await recordUndeliverable(delivery, row, { why: addressee.missing, state, record, triedAddress: null });
    return 'undeliverable';
  }
  const { recipient } = addressee;
  const result = await attempt(delivery, row, { facts: holding.facts, recipient, record, tell });
  if (result !== 'refused') return result;
  await recordUndeliverable(delivery, row, {
    why: 'refused-by-server',
    state,
    record: { ...record, version: record.version + 2, attempts: record.attempts + 1 },
    triedAddress: addressHash(recipient),
  });
  return 'undeliverable';
}
