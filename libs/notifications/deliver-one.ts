import { fold, type Obligation } from '#obligations';
import { addressHash, findAddressee } from './addressee';
import { attempt, type AttemptResult } from './attempt';
import type { Delivery, DeliveryPoint } from './delivery';
import { loadMailEvent } from './events/load-mail-event';
import { mailRecord, mailStream, type MailRecord } from './mail-record';
import { postpone, withMailLock, type OutboxRow } from './outbox.repository';
import { quietUntil } from './quiet-days';
import { recordUndeliverable, recordUnknown, recordWithdrawn } from './record-outcome';
import { stillHolds } from './still-holds';

/** What became of a row: `held` waits for a working day, `busy` is in another deliverer's hands. */
export type Delivered = AttemptResult | 'withdrawn' | 'undeliverable' | 'held' | 'busy' | 'done-before';

const readRecord = async ({ ledger }: Delivery, mailId: string): Promise<MailRecord> =>
  mailRecord((await ledger.readStream(mailStream(mailId))).map(loadMailEvent));

const readState = async ({ ledger }: Delivery, obligationId: string | null): Promise<Obligation | null> =>
  obligationId === null ? null : fold(await ledger.readStream(obligationId));

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
  const until = quietUntil(row.facts, delivery.now);
  if (until !== null) {
    await postpone(delivery.ledger, row.mailId, until);
    return 'held';
  }
  const record = await recordUnknown(delivery, row, found);
  const state = await readState(delivery, row.obligationId);
  const holding = stillHolds(row.facts, row.recipient, state);
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
