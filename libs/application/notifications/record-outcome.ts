import { type Instant, addMillis, eventId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import type { LedgerTransaction } from '#record/ledger';
import {
  type MailEventType,
  type MailState,
  type UndeliverableReason,
  type WithdrawalReason,
  mailStream,
  retryAt,
  undeliverableNotice,
} from '#domain/mail';
import {
  type Executor,
  type OutboxRow,
  enqueue,
  firstAttemptAt,
  noteOutcome,
  settle,
  settleOutcome,
  settledOutcome,
} from './outbox.repository';
import {
  type Appender,
  type Delivery,
  type MailEventDraft,
  appendMailEvent,
  eachForItself,
  inTransaction,
} from './delivery';
import type { SendOutcome } from './transport';

const HOUR = 3_600_000;

/** After so long without acceptance a temporary failure is told to a person, as mail servers do (Postfix’s usual `delay_warning_time`). */
const LASTS = 4 * HOUR;

/** A mail first attempted by then lasts by `now`. */
export const lastingSince = (now: Instant): Instant => addMillis(now, -LASTS);

const unreached = ({ mailId, recipient, facts }: OutboxRow) => ({
  mailId,
  recipient,
  template: facts?.template ?? null,
});

const about = (row: OutboxRow) => ({ mailId: row.mailId, obligationId: row.obligationId });

type OutcomeDraft = {
  [Type in MailEventType]: Pick<MailEventDraft<Type>, 'type' | 'data' | 'eventId'>;
}[MailEventType];

function outcomeEvent(row: OutboxRow, attempt: number, outcome: SendOutcome): OutcomeDraft {
  const id = `mail/${row.mailId}/attempt/${attempt}`;
  switch (outcome.kind) {
    case 'accepted':
      return {
        eventId: eventId(`${id}/accepted`),
        type: 'MailAccepted',
        data: { ...about(row), attempt, response: outcome.response },
      };
    case 'failed':
      return {
        eventId: eventId(`${id}/failed`),
        type: 'MailFailed',
        data: { ...about(row), attempt, permanence: outcome.permanence, reason: outcome.reason },
      };
    case 'unknown':
      return {
        eventId: eventId(`${id}/unknown`),
        type: 'MailOutcomeUnknown',
        data: { ...about(row), attempt, why: 'connection-lost' },
      };
  }
}

/** Whether an attempt that may be made again belongs to a failure that lasts. */
async function lasts(
  tx: Executor,
  { mailId: id }: OutboxRow,
  outcome: SendOutcome,
  now: Instant,
): Promise<boolean> {
  if (outcome.kind === 'accepted') return false;
  if (outcome.kind === 'failed' && outcome.permanence === 'permanent') return false;
  const first = await firstAttemptAt(tx, id);
  return first !== null && first <= lastingSince(now);
}

/** An attempt at one mail of a message, with the obligation that it is about. */
export interface Attempted {
  readonly row: OutboxRow;
  readonly attempt: number;
  readonly state: Obligation | null;
}

/**
 * Records the outcome of a message for each mail that it covered, at any stream version: a known outcome is never dropped.
 */
export async function recordOutcome(
  delivery: Delivery,
  attempted: readonly Attempted[],
  outcome: SendOutcome,
): Promise<void> {
  // that one mail was accepted is one statement, with its row
  if (attempted.length === 1 && outcome.kind === 'accepted')
    return recordEach(eachForItself(delivery), delivery, attempted, outcome);
  await inTransaction(delivery, async (tx) => {
    await recordEach(tx, delivery, attempted, outcome);
    for (const each of attempted) await recordDelay(tx, delivery, each, outcome);
  });
}

const detailOf = (outcome: SendOutcome): string =>
  outcome.kind === 'accepted' ? outcome.response : outcome.reason;

/** The row of one whose outcome was recorded before is settled all the same. */
async function recordEach(
  to: Appender,
  delivery: Delivery,
  attempted: readonly Attempted[],
  outcome: SendOutcome,
): Promise<void> {
  for (const { row, attempt } of attempted) {
    const settled = {
      mailId: row.mailId,
      attempt,
      outcome: outcome.kind,
      detail: detailOf(outcome),
      at: delivery.now,
      retryAt: outcome.kind === 'accepted' ? null : retryAt(delivery.now, attempt),
    };
    const isNew = await appendMailEvent(to, delivery, {
      stream: mailStream(row.mailId),
      expected: 'any',
      ...outcomeEvent(row, attempt, outcome),
      alongside: settledOutcome(settled),
    });
    if (!isNew) await settleOutcome(to, settled);
  }
}

async function recordDelay(
  tx: LedgerTransaction,
  delivery: Delivery,
  { row, attempt, state }: Attempted,
  outcome: SendOutcome,
): Promise<void> {
  const { now } = delivery;
  if (!(await lasts(tx, row, outcome, now))) return;
  const recorded = await appendMailEvent(tx, delivery, {
    stream: mailStream(row.mailId),
    expected: 'any',
    eventId: eventId(`mail/${row.mailId}/delayed`),
    type: 'MailDelayed',
    data: { ...about(row), recipientPost: row.recipient, attempts: attempt, reason: detailOf(outcome) },
  });
  if (recorded) await enqueue(tx, undeliverableNotice(unreached(row), 'not-accepted-yet', state, now));
}

/** Records an unknown outcome for a last attempt without one, whose sender died. */
export async function recordUnknown(
  delivery: Delivery,
  row: OutboxRow,
  mailState: MailState,
): Promise<MailState> {
  const attempt = mailState.openAttempt;
  if (attempt === null) return mailState;
  await inTransaction(delivery, async (tx) => {
    await appendMailEvent(tx, delivery, {
      stream: mailStream(row.mailId),
      expected: mailState.version,
      eventId: eventId(`mail/${row.mailId}/attempt/${attempt}/unknown`),
      type: 'MailOutcomeUnknown',
      data: { ...about(row), attempt, why: 'sender-died' },
    });
    const detail = 'sender-died';
    await noteOutcome(tx, { mailId: row.mailId, attempt, outcome: 'unknown', detail, at: delivery.now });
  });
  return {
    ...mailState,
    version: mailState.version + 1,
    openAttempt: null,
    uncertainId: mailState.messageId,
  };
}

export const recordWithdrawn = (
  delivery: Delivery,
  row: OutboxRow,
  why: WithdrawalReason,
  obligationVersion: number | null,
): Promise<void> =>
  inTransaction(delivery, async (tx) => {
    await appendMailEvent(tx, delivery, {
      stream: mailStream(row.mailId),
      expected: 'any',
      eventId: eventId(`mail/${row.mailId}/withdrawn`),
      type: 'MailWithdrawn',
      data: { ...about(row), why, obligationVersion },
    });
    await settle(tx, row.mailId, { state: 'withdrawn', outcome: 'withdrawn', detail: why, at: delivery.now });
  });

/** An undeliverable mail: recorded once per number of attempts, and reported to the obligation's other post. */
export const recordUndeliverable = (
  delivery: Delivery,
  row: OutboxRow,
  found: {
    readonly why: UndeliverableReason;
    readonly state: Obligation | null;
    readonly attempts: number;
    readonly triedAddress: string | null;
    /** of `cannot-be-built`: what failed */
    readonly detail: string | null;
  },
): Promise<void> =>
  inTransaction(delivery, async (tx) => {
    const { why, state, attempts, triedAddress, detail } = found;
    await appendMailEvent(tx, delivery, {
      stream: mailStream(row.mailId),
      expected: 'any',
      eventId: eventId(`mail/${row.mailId}/undeliverable/${attempts}`),
      type: 'MailUndeliverable',
      data: { ...about(row), recipientPost: row.recipient, why, detail },
    });
    await settle(tx, row.mailId, {
      state: 'undeliverable',
      outcome: 'undeliverable',
      detail: detail === null ? why : `${why}: ${detail}`,
      at: delivery.now,
      triedAddressSha256: triedAddress,
    });
    await enqueue(tx, undeliverableNotice(unreached(row), why, state, delivery.now));
  });
