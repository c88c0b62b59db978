import { createHash } from 'node:crypto';
import type { MailId, ObligationId, PostId } from '#domain/kernel';
import { type Obligation, type StoredEvent, fold } from '#domain/obligations';
import {
  type MailFacts,
  type MailState,
  type UndeliverableReason,
  type WithdrawalReason,
  NO_POST,
  RESPONSIBLE_BODY,
  loadMailEvent,
  foldMail,
  mailStream,
  deferredUntil,
  revalidate,
} from '#domain/mail';
import { isUsableAddress } from './address';
import type { Recipient } from './message';
import { type OutboxRow, postpone, withMailLock } from './outbox.repository';
import { type AttemptResult, type Built, attempt, buildMessage } from './attempt';
import type { Delivery, DeliveryPoint } from './delivery';
import { letterContext } from './letter-context';
import { recordUndeliverable, recordUnknown, recordWithdrawn } from './record-outcome';
import { withoutAddresses } from './transport';

/** The current addressee of a mail, or why there is none. */
type Found = { readonly recipient: Recipient } | { readonly missing: UndeliverableReason };

/** The obligation holds the address of a body; the directory holds that of a post. */
function findAddressee({ recipients }: Delivery, recipient: PostId, state: Obligation | null): Found {
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

const readEvents = async (
  { ledger }: Delivery,
  obligationId: ObligationId | null,
): Promise<readonly StoredEvent[]> => (obligationId === null ? [] : ledger.readStream(obligationId));

/** What is to become of a mail, from what is known now. */
type Prepared =
  | { readonly kind: 'withdraw'; readonly why: WithdrawalReason; readonly state: Obligation | null }
  | {
      readonly kind: 'undeliverable';
      readonly why: UndeliverableReason;
      readonly state: Obligation | null;
      readonly detail?: string;
      readonly triedAddress?: string;
    }
  | {
      readonly kind: 'ready';
      readonly built: Built;
      readonly state: Obligation | null;
      readonly triedAddress: string;
    };

function prepareFor(
  delivery: Delivery,
  row: OutboxRow,
  facts: MailFacts,
  state: Obligation | null,
  superseded: boolean,
): Prepared {
  const revalidated = revalidate(facts, row.recipient, state, delivery.now);
  if (!revalidated.valid) return { kind: 'withdraw', why: revalidated.why, state };
  if (superseded) return { kind: 'withdraw', why: 'later-reminder-waits', state };
  const found = findAddressee(delivery, row.recipient, state);
  if ('missing' in found) return { kind: 'undeliverable', why: found.missing, state };
  const triedAddress = addressHash(found.recipient);
  if (!isUsableAddress(found.recipient.address))
    return { kind: 'undeliverable', why: 'address-unusable', state, triedAddress };
  const context = letterContext(delivery, row.recipient);
  try {
    const built = buildMessage(delivery, row.mailId, revalidated.facts, found.recipient, context);
    return { kind: 'ready', built, state, triedAddress };
  } catch (error) {
    return { kind: 'undeliverable', why: 'cannot-be-built', state, detail: describe(error) };
  }
}

const describe = (error: unknown): string =>
  withoutAddresses(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** Never throws: a mail that cannot be prepared is an outcome of that mail. */
function prepare(
  delivery: Delivery,
  row: OutboxRow,
  events: readonly StoredEvent[],
  superseded: boolean,
): Prepared {
  if (row.facts === null)
    return {
      kind: 'undeliverable',
      why: 'cannot-be-built',
      state: null,
      detail: 'the stored facts cannot be read',
    };
  try {
    return prepareFor(delivery, row, row.facts, fold(events), superseded);
  } catch (error) {
    return { kind: 'undeliverable', why: 'cannot-be-built', state: null, detail: describe(error) };
  }
}

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

/** Whether the mail that a notice says did not arrive has arrived meanwhile. */
const arrivedMeanwhile = async (delivery: Delivery, { facts }: OutboxRow): Promise<boolean> =>
  facts?.template === 'undeliverable' && (await readMailState(delivery, facts.about)).done === 'accepted';

async function deliverOpen(
  delivery: Delivery,
  row: OutboxRow,
  before: MailState,
  superseded: boolean,
  reportPoint: (point: DeliveryPoint['point']) => void,
): Promise<Delivered> {
  const until = row.facts === null ? null : deferredUntil(row.facts, delivery.now);
  if (until !== null) {
    await postpone(delivery.ledger, row.mailId, until);
    return 'held';
  }
  const mail = await recordUnknown(delivery, row, before);
  if (await arrivedMeanwhile(delivery, row)) {
    await recordWithdrawn(delivery, row, 'delivered-meanwhile', null);
    return 'withdrawn';
  }
  const prepared = prepare(delivery, row, await readEvents(delivery, row.obligationId), superseded);
  const { state } = prepared;
  if (prepared.kind === 'withdraw') {
    await recordWithdrawn(delivery, row, prepared.why, state?.version ?? null);
    return 'withdrawn';
  }
  if (prepared.kind === 'undeliverable') {
    const { why, detail = null, triedAddress = null } = prepared;
    await recordUndeliverable(delivery, row, { why, detail, state, attempts: mail.attempts, triedAddress });
    return 'undeliverable';
  }
  const { built, triedAddress } = prepared;
  const result = await attempt(delivery, row, { built, state, mail, reportPoint });
  if (result !== 'refused') return result;
  await recordUndeliverable(delivery, row, {
    why: 'refused-by-server',
    detail: null,
    state,
    attempts: mail.attempts + 1,
    triedAddress,
  });
  return 'undeliverable';
}
