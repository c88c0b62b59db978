import type { Instant, MailId, PostId, RecordedEvent } from '#domain/kernel';
import { type FactsOf, type MailEvent, type WithdrawalReason, loadMailEvent, retryAt } from '#domain/mail';

/** An attempt as its events record it. */
export interface RecordedAttempt {
  readonly attempt: number;
  readonly recipient: PostId;
  readonly template: string;
  readonly attemptedAt: Instant;
  readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
  /** undefined: no event records it */
  readonly detail: string | null | undefined;
  readonly outcomeAt: Instant | null;
}

/** A notice that a mail reaches nobody, as its events ask for it. */
export interface NoticeAsked {
  readonly why: FactsOf<'undeliverable'>['why'];
  readonly recipient: PostId;
  readonly at: Instant;
  /** the obligation as it stood there was asked for its other post */
  readonly position: number;
  readonly by: RecordedEvent;
}

/** Why a mail was not sent, and by which version of the obligation. */
export interface Withdrawn {
  readonly why: WithdrawalReason;
  readonly obligationVersion: number | null;
  readonly at: Instant;
}

/** A mail that one message to the same mailbox covered. */
export interface CoveredMail {
  readonly mailId: MailId;
  readonly recipient: PostId;
}

/** What the events of a mail say became of it. */
export interface MailRecord {
  /** the number of its events */
  readonly version: number;
  readonly state: 'waiting' | 'sent' | 'withdrawn' | 'undeliverable';
  readonly attempts: readonly RecordedAttempt[];
  readonly messageId: string | null;
  /** what else the last message covered that it was sent in, and whose */
  readonly together: readonly CoveredMail[];
  readonly lastOutcome: string | null;
  /** undefined: no event records it */
  readonly lastDetail: string | null | undefined;
  readonly lastAt: Instant | null;
  /** after a failure: the hour of the next attempt */
  readonly sendAgainAt: Instant | null;
  readonly notices: readonly NoticeAsked[];
  /** null where it was not withdrawn */
  readonly withdrawn: Withdrawn | null;
}

const EMPTY: MailRecord = {
  version: 0,
  state: 'waiting',
  attempts: [],
  messageId: null,
  together: [],
  lastOutcome: null,
  lastDetail: null,
  lastAt: null,
  sendAgainAt: null,
  notices: [],
  withdrawn: null,
};

type Ended = Pick<RecordedAttempt, 'outcome' | 'detail'> & { readonly attempt: number };

/** What a server has accepted stays so. */
const withOutcome = (record: MailRecord, { attempt, outcome, detail }: Ended, at: Instant): MailRecord => ({
  ...record,
  attempts: record.attempts.map((each) =>
    each.attempt === attempt && each.outcome !== 'accepted'
      ? { ...each, outcome, detail, outcomeAt: at }
      : each,
  ),
});

type Settled = Pick<MailRecord, 'state' | 'lastOutcome' | 'lastDetail'> &
  Partial<Pick<MailRecord, 'sendAgainAt'>>;

const settled = (record: MailRecord, after: Settled, at: Instant): MailRecord =>
  record.state === 'sent' ? record : { ...record, ...after, lastAt: at };

function attempted(
  record: MailRecord,
  data: Extract<MailEvent, { type: 'MailAttempted' }>['data'],
  at: Instant,
): MailRecord {
  const { attempt, recipientPost: recipient, messageId, template, together: covered = [] } = data;
  const together = covered.flatMap(({ mailId, recipientPost }) =>
    mailId === data.mailId ? [] : [{ mailId, recipient: recipientPost }],
  );
  const made: RecordedAttempt = {
    attempt,
    recipient,
    template,
    attemptedAt: at,
    outcome: 'none',
    detail: null,
    outcomeAt: null,
  };
  return { ...record, messageId, together, attempts: [...record.attempts, made] };
}

/** After an attempt: the obligation was read before it. */
const noticeOf = (
  record: MailRecord,
  { why, recipient }: Pick<NoticeAsked, 'why' | 'recipient'>,
  by: RecordedEvent,
  lastAttempt: number,
): MailRecord => {
  const position = why === 'refused-by-server' || why === 'not-accepted-yet' ? lastAttempt : by.position;
  return { ...record, notices: [...record.notices, { why, recipient, at: by.effectiveAt, position, by }] };
};

function after(record: MailRecord, recorded: RecordedEvent, lastAttempt: number): MailRecord {
  const { effectiveAt: at } = recorded;
  const event = loadMailEvent(recorded);
  switch (event.type) {
    case 'MailAttempted':
      return attempted(record, event.data, at);
    case 'MailAccepted': {
      const { attempt, response: detail } = event.data;
      const ended = withOutcome(record, { attempt, outcome: 'accepted', detail }, at);
      return settled(ended, { state: 'sent', lastOutcome: 'accepted', lastDetail: detail }, at);
    }
    case 'MailFailed': {
      const { attempt, reason: detail } = event.data;
      const ended = withOutcome(record, { attempt, outcome: 'failed', detail }, at);
      const sendAgainAt = retryAt(at, attempt);
      return settled(ended, { state: 'waiting', lastOutcome: 'failed', lastDetail: detail, sendAgainAt }, at);
    }
    case 'MailOutcomeUnknown': {
      const { attempt, why } = event.data;
      const died = why === 'sender-died';
      const ended = withOutcome(record, { attempt, outcome: 'unknown', detail: died ? why : undefined }, at);
      if (died) return ended;
      const sendAgainAt = retryAt(at, attempt);
      return settled(
        ended,
        { state: 'waiting', lastOutcome: 'unknown', lastDetail: undefined, sendAgainAt },
        at,
      );
    }
    case 'MailWithdrawn': {
      const { why: lastDetail, obligationVersion } = event.data;
      const withdrawn = { ...record, withdrawn: { why: lastDetail, obligationVersion, at } };
      return settled(withdrawn, { state: 'withdrawn', lastOutcome: 'withdrawn', lastDetail }, at);
    }
    case 'MailUndeliverable': {
      const { why, detail, recipientPost: recipient } = event.data;
      const lastDetail = detail === null ? why : `${why}: ${detail}`;
      const asked = noticeOf(record, { why, recipient }, recorded, lastAttempt);
      return settled(asked, { state: 'undeliverable', lastOutcome: 'undeliverable', lastDetail }, at);
    }
    case 'MailDelayed': {
      const { recipientPost: recipient } = event.data;
      return noticeOf(record, { why: 'not-accepted-yet', recipient }, recorded, lastAttempt);
    }
    case 'DigestPrepared':
    case 'DigestLost':
      return record;
  }
}

/** Folds a mail’s own events, oldest first, into what the outbox must say of it. @throws as `loadMailEvent` */
export function recordOfMail(events: readonly RecordedEvent[]): MailRecord {
  let record = EMPTY;
  let lastAttempt = 0;
  for (const event of events) {
    if (event.type === 'MailAttempted') lastAttempt = event.position;
    record = { ...after(record, event, lastAttempt), version: record.version + 1 };
  }
  return record;
}
