import type { Instant, MailId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import {
  type MailFacts,
  type MailState,
  type UndeliverableReason,
  type WithdrawalReason,
  bareAddress,
  mailboxOf,
  loadMailEvent,
  foldMail,
  mailStream,
  deferredUntil,
  revalidate,
} from '#domain/mail';
import { addressHash, findAddressee } from './addressee';
import { batchOf, supersededIn } from './batch';
import { isUsableAddress } from './address';
import { type OutboxRow, postpone } from './outbox.repository';
import { type AttemptResult, type Built, type Part, attempt, buildMessage } from './attempt';
import type { Delivery, DeliveryPoint } from './delivery';
import { letterContext } from './letter-context';
import { type Locked, withMailLocks } from './mail-locks.repository';
import { type Subject, subjectOf } from './mail-subject';
import { recordUndeliverable, recordUnknown, recordWithdrawn } from './record-outcome';
import { withoutAddresses } from './transport';

/** The outcome for a mail: `held` waits for a working day, another deliverer has the lock on `busy`. */
export type Delivered = AttemptResult | 'withdrawn' | 'undeliverable' | 'held' | 'busy' | 'done-before';

const readMailState = async ({ ledger }: Delivery, mailId: MailId): Promise<MailState> =>
  foldMail((await ledger.readStream(mailStream(mailId))).map(loadMailEvent));

/** A mail that can leave. */
interface Ready {
  readonly kind: 'ready';
  readonly row: OutboxRow;
  readonly part: Part;
  /** the mail alone */
  readonly built: Built;
  readonly state: Obligation | null;
  readonly mail: MailState;
  readonly triedAddress: string;
}

/** What is to become of a mail, from what is known now. */
type Prepared =
  | { readonly kind: 'withdraw'; readonly why: WithdrawalReason; readonly version: number | null }
  | {
      readonly kind: 'undeliverable';
      readonly why: UndeliverableReason;
      readonly state: Obligation | null;
      readonly detail?: string;
      readonly triedAddress?: string;
    }
  | Omit<Ready, 'row' | 'mail'>;

function prepareFor(
  delivery: Delivery,
  row: OutboxRow,
  facts: MailFacts,
  { state, fact }: Subject,
  superseded: boolean,
): Prepared {
  const calendar = delivery.ledger.holidays.current;
  const revalidated = revalidate(facts, row.recipient, state, { now: delivery.now, calendar }, fact);
  const version = state?.version ?? fact?.version ?? null;
  if (!revalidated.valid) return { kind: 'withdraw', why: revalidated.why, version };
  if (superseded) return { kind: 'withdraw', why: 'later-reminder-waits', version };
  const found = findAddressee(delivery, row.recipient, state);
  if ('missing' in found) return { kind: 'undeliverable', why: found.missing, state };
  const triedAddress = addressHash(found.recipient);
  if (!isUsableAddress(bareAddress(found.recipient.address)))
    return { kind: 'undeliverable', why: 'address-unusable', state, triedAddress };
  const context = letterContext(delivery, row.recipient);
  const part: Part = {
    mailId: row.mailId,
    facts: revalidated.facts,
    recipient: found.recipient,
    context,
  };
  try {
    return { kind: 'ready', part, built: buildMessage(delivery, [part]), state, triedAddress };
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
  readSubject: () => Subject,
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
    return prepareFor(delivery, row, row.facts, readSubject(), superseded);
  } catch (error) {
    return { kind: 'undeliverable', why: 'cannot-be-built', state: null, detail: describe(error) };
  }
}

/** Whether the mail that a notice says did not arrive has arrived meanwhile. */
const arrivedMeanwhile = async (delivery: Delivery, { facts }: OutboxRow): Promise<boolean> =>
  facts?.template === 'undeliverable' && (await readMailState(delivery, facts.about)).done === 'accepted';

/** Until when a mail waits for a working day of whoever reads it. */
function heldUntil({ ledger, recipients, now }: Delivery, { facts, recipient }: OutboxRow): Instant | null {
  const { current } = ledger.holidays;
  return facts === null ? null : deferredUntil(facts, now, current, recipients.forPost(recipient)?.nation);
}

/** Brings one mail to where it can leave, or records why it does not. */
async function open(
  delivery: Delivery,
  row: OutboxRow,
  { superseded, begun }: { readonly superseded: boolean; readonly begun: boolean },
): Promise<Ready | Delivered> {
  const before = begun ? await readMailState(delivery, row.mailId) : foldMail([]);
  if (before.done !== null) return 'done-before';
  const until = heldUntil(delivery, row);
  if (until !== null) {
    await postpone(delivery.ledger, row.mailId, until);
    return 'held';
  }
  const mail = await recordUnknown(delivery, row, before);
  if (await arrivedMeanwhile(delivery, row)) {
    await recordWithdrawn(delivery, row, 'delivered-meanwhile', null);
    return 'withdrawn';
  }
  const prepared = prepare(delivery, row, await subjectOf(delivery, row.obligationId), superseded);
  if (prepared.kind === 'withdraw') {
    await recordWithdrawn(delivery, row, prepared.why, prepared.version);
    return 'withdrawn';
  }
  if (prepared.kind === 'undeliverable') {
    const { why, state, detail = null, triedAddress = null } = prepared;
    await recordUndeliverable(delivery, row, { why, detail, state, attempts: mail.attempts, triedAddress });
    return 'undeliverable';
  }
  return { ...prepared, row, mail };
}

/** What goes into one message: the mails to one mailbox, but none that may have arrived already under an id of its own. */
function messagesOf(ready: readonly Ready[]): readonly (readonly [Ready, ...Ready[]])[] {
  const groups = new Map<string, [Ready, ...Ready[]]>();
  for (const each of ready) {
    const key = JSON.stringify([mailboxOf(each.part.recipient.address), each.mail.uncertainId]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** One message that covers them; null where it cannot be built, though each of them can. */
function builtTogether(delivery: Delivery, ready: readonly [Ready, ...Ready[]]): Built | null {
  const [first, ...others] = ready;
  if (others.length === 0 && first.mail.uncertainId === null) return first.built;
  try {
    const parts = [first.part, ...others.map(({ part }) => part)] as const;
    return buildMessage(delivery, [parts[0], ...parts.slice(1)], first.mail.uncertainId);
  } catch {
    return null;
  }
}

type Outcomes = Map<MailId, Delivered>;

/** What became of each mail, and of which it could not be recorded: they are delivered at the next call. */
export interface DeliveredTogether {
  readonly outcomes: ReadonlyMap<MailId, Delivered>;
  readonly failures: ReadonlyMap<MailId, unknown>;
}

/** Sends one message for all of them, and records what became of it on each. */
async function send(
  delivery: Delivery,
  ready: readonly [Ready, ...Ready[]],
  outcomes: Outcomes,
): Promise<void> {
  const built = builtTogether(delivery, ready);
  if (built === null && ready.length > 1) {
    for (const each of ready) await send(delivery, [each], outcomes);
    return;
  }
  const report = (point: DeliveryPoint['point']): void =>
    ready.forEach(({ row }) => delivery.heartbeat?.({ mailId: row.mailId, point }));
  const covered = ready.map(({ row, part, state, mail }) => ({
    row,
    template: part.facts.template,
    state,
    mail,
  }));
  const result = await attempt(delivery, covered, built ?? ready[0].built, report);
  for (const { row, state, mail, triedAddress } of ready) {
    outcomes.set(row.mailId, result === 'refused' ? 'undeliverable' : result);
    if (result === 'refused')
      await recordUndeliverable(delivery, row, {
        why: 'refused-by-server',
        detail: null,
        state,
        attempts: mail.attempts + 1,
        triedAddress,
      });
  }
}

/**
 * Delivers a mail with all that leaves for the same mailbox in one message, or records why not. Only one deliverer in the
 * cluster handles a mailbox at a time; an attempt without an outcome means that its sender died.
 * @returns what became of each mail
 */
export async function deliverTogether(delivery: Delivery, lead: OutboxRow): Promise<DeliveredTogether> {
  const { mailbox, rows } = await batchOf(delivery, lead);
  const ids = rows.map(({ mailId }) => mailId);
  if (delivery.alone === true) {
    const all = new Set(ids);
    return deliverBatch(delivery, rows, { mails: all, begun: all });
  }
  const handled = await withMailLocks(delivery.ledger, mailbox, ids, (locked) =>
    deliverBatch(delivery, rows, locked),
  );
  return handled ?? { outcomes: new Map([[lead.mailId, 'busy']]), failures: new Map() };
}

async function deliverBatch(
  delivery: Delivery,
  rows: readonly OutboxRow[],
  { mails, begun }: Locked,
): Promise<DeliveredTogether> {
  const outcomes: Outcomes = new Map();
  const failures = new Map<MailId, unknown>();
  const ready: Ready[] = [];
  for (const [index, row] of rows.entries()) {
    const { mailId } = row;
    if (!mails.has(mailId)) {
      outcomes.set(mailId, 'busy');
      continue;
    }
    try {
      delivery.heartbeat?.({ mailId, point: 'taken-up' });
      const opened = await open(delivery, row, {
        superseded: supersededIn(rows, index),
        begun: begun.has(mailId),
      });
      if (typeof opened === 'string') outcomes.set(mailId, opened);
      else ready.push(opened);
    } catch (failure) {
      failures.set(mailId, failure);
    }
  }
  for (const message of messagesOf(ready)) {
    try {
      await send(delivery, message, outcomes);
    } catch (failure) {
      message.forEach(({ row }) => failures.set(row.mailId, failure));
    }
  }
  return { outcomes, failures };
}
