import { type Instant, addMillis, eventId, mailId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import {
  type MailEventType,
  type MailState,
  type MailRequest,
  type WithdrawalReason,
  obligationFacts,
  mailStream,
} from '#domain/mail';
import { type OutboxRow, type Settled, enqueue, noteOutcome, settle } from './outbox.repository';
import { type Delivery, type MailEventDraft, appendMailEvent, inTransaction } from './delivery';
import type { SendOutcome } from './transport';

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;

/** The back-off after the n-th failed attempt: 1, 2, 4 … minutes, at most an hour. */
export const retryAt = (now: Instant, attempt: number): Instant =>
  addMillis(now, Math.min(MINUTE * 2 ** Math.min(attempt - 1, 10), LONGEST));

/** A notice to the obligation's other post that a mail is undeliverable; none without another post, or for a notice itself. */
function undeliverableNotice(
  row: OutboxRow,
  why: 'no-post' | 'unknown-post' | 'refused-by-server',
  state: Obligation | null,
  now: Instant,
): readonly MailRequest[] {
  if (state === null || row.facts.template === 'undeliverable' || row.facts.template === 'digest') return [];
  const role = (['owner', 'approver'] as const).find(
    (each) => state[each] !== null && state[each] !== row.recipient,
  );
  const post = role === undefined ? null : state[role];
  if (role === undefined || post === null) return [];
  return [
    {
      mailId: mailId(`${row.mailId}/undeliverable`),
      obligationId: state.id,
      to: { post },
      facts: {
        template: 'undeliverable',
        ...obligationFacts(state),
        role,
        unreachedPost: row.recipient,
        why,
      },
      sendAt: now,
    },
  ];
}

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

/** Records the outcome of an attempt at any stream version: a known outcome is never dropped. */
export const recordOutcome = (
  delivery: Delivery,
  row: OutboxRow,
  attempt: number,
  outcome: SendOutcome,
): Promise<void> =>
  inTransaction(delivery, async (tx) => {
    const { now } = delivery;
    const draft = outcomeEvent(row, attempt, outcome);
    await appendMailEvent(tx, delivery, { stream: mailStream(row.mailId), expected: 'any', ...draft });
    const detail = outcome.kind === 'accepted' ? outcome.response : outcome.reason;
    await noteOutcome(tx, { mailId: row.mailId, attempt, outcome: outcome.kind, detail, at: now });
    const settled: Settled =
      outcome.kind === 'accepted'
        ? { state: 'sent', outcome: 'accepted', detail, at: now }
        : { state: 'waiting', outcome: outcome.kind, detail, at: now, sendAt: retryAt(now, attempt) };
    await settle(tx, row.mailId, settled);
  });

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
  return { ...mailState, version: mailState.version + 1, openAttempt: null };
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
    readonly why: 'no-post' | 'unknown-post' | 'refused-by-server';
    readonly state: Obligation | null;
    readonly mail: MailState;
    readonly triedAddress: string | null;
  },
): Promise<void> =>
  inTransaction(delivery, async (tx) => {
    const { why, state, mail: mailState, triedAddress } = found;
    await appendMailEvent(tx, delivery, {
      stream: mailStream(row.mailId),
      expected: 'any',
      eventId: eventId(`mail/${row.mailId}/undeliverable/${mailState.attempts}`),
      type: 'MailUndeliverable',
      data: { ...about(row), recipientPost: row.recipient, why },
    });
    await settle(tx, row.mailId, {
      state: 'undeliverable',
      outcome: 'undeliverable',
      detail: why,
      at: delivery.now,
      triedAddressSha256: triedAddress,
    });
    await enqueue(tx, undeliverableNotice(row, why, state, delivery.now));
  });
