import type { HolidayCalendar } from '#domain/calendars';
import {
  type Instant,
  type MailId,
  type ObligationId,
  type RecordedEvent,
  earlierInstant,
  mailId,
} from '#domain/kernel';
import { mailStream, undeliverableNotice } from '#domain/mail';
import { type Obligation, isFactStream, nextWakeAt } from '#domain/obligations';
import type { AttemptEntry, OutboxEntry } from './entries';
import type { Finding } from './findings';
import { type ExpectedMail, type FollowedStream, followStream, stateAt } from './follow-stream';
import { type Lists, dueFrom, mayStandAt } from './hours';
import { type MailInQuestion, isWaiting, judgeMail } from './judge-mail';
import { judgeUnasked } from './judge-unasked';
import { judgeWakeUp } from './judge-wake-up';
import { judgeWithdrawal } from './judge-withdrawal';
import { type MailRecord, type NoticeAsked, recordOfMail } from './record-of-mail';

/** An obligation by its events. */
export interface ObligationInQuestion {
  readonly obligationId: ObligationId;
  readonly events: readonly RecordedEvent[];
  readonly followed: FollowedStream;
}

/** @throws as `loadEvent` */
export const inQuestion = (
  obligationId: ObligationId,
  events: readonly RecordedEvent[],
  lists: Lists,
): ObligationInQuestion => ({ obligationId, events, followed: followStream(events, lists) });

/** What there is of an obligation’s mails and of its clock. */
export interface ThereIs {
  /** by stream */
  readonly mailEvents: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly entries: readonly OutboxEntry[];
  readonly attempts: ReadonlyMap<MailId, readonly AttemptEntry[]>;
  /** null where none is noted */
  readonly clock: { readonly status: Obligation['status']; readonly nextWakeAt: Instant | null } | null;
}

export interface JudgedMail extends MailInQuestion {
  readonly expected: ExpectedMail;
  readonly findings: readonly Finding[];
}

/** An obligation’s mails and wake-up, with every difference from what its events ask for. */
export interface JudgedObligation {
  readonly obligationId: ObligationId;
  readonly mails: readonly JudgedMail[];
  /** mails in the outbox that no event asks for */
  readonly unasked: readonly { readonly entry: OutboxEntry; readonly record: MailRecord }[];
  readonly wakesAt: Instant | null;
  /** of the mails too */
  readonly findings: readonly Finding[];
}

/** The ids of the notices that a mail’s outcome may ask for. */
const noticeIds = (id: MailId): readonly MailId[] => [mailId(`${id}/undeliverable`), mailId(`${id}/delayed`)];

/** Every mail that the events of an obligation asked for. */
export const askedMails = ({ followed }: ObligationInQuestion): readonly MailId[] =>
  followed.mails.map(({ mailId: id }) => id);

const ASKS_FOR_A_NOTICE = new Set(['MailUndeliverable', 'MailDelayed']);

/** The notices that the events of a mail may have asked for. */
export const askedNotices = (id: MailId, events: readonly RecordedEvent[]): readonly MailId[] =>
  events.some(({ type }) => ASKS_FOR_A_NOTICE.has(type)) ? noticeIds(id) : [];

const NONE: ReadonlySet<string> = new Set();
/** They follow from the list of holidays of the day as well. */
const BY_CALENDAR: ReadonlySet<string> = new Set(['earlierOnAnotherReading']);

class Judging {
  private readonly entries: ReadonlyMap<MailId, OutboxEntry>;

  constructor(
    private readonly events: readonly RecordedEvent[],
    private readonly thereIs: ThereIs,
    private readonly lists: Lists,
    private readonly now: Instant,
  ) {
    this.entries = new Map(thereIs.entries.map((entry) => [entry.mailId, entry]));
  }

  record(id: MailId): MailRecord {
    return recordOfMail(this.thereIs.mailEvents.get(mailStream(id)) ?? []);
  }

  /** A mail, and the notices that its events ask for. */
  withNotices(expected: ExpectedMail): readonly JudgedMail[] {
    const mail = this.judged(expected);
    return [mail, ...mail.record.notices.flatMap((asked) => this.notices(expected, asked))];
  }

  private judged(expected: ExpectedMail): JudgedMail {
    const { mailId: id, askedBy } = expected;
    const question: MailInQuestion = {
      expected,
      uncertain: askedBy.calendar === this.lists[0].version ? NONE : BY_CALENDAR,
      record: this.record(id),
      entry: this.entries.get(id) ?? null,
      attempts: this.thereIs.attempts.get(id) ?? [],
      lists: this.lists,
    };
    const findings = [...judgeMail(question, this.now), ...judgeWithdrawal(question, this.events)];
    return { ...question, expected, findings };
  }

  private notices({ mailId: about, facts }: ExpectedMail, asked: NoticeAsked): readonly JudgedMail[] {
    const { why, recipient, at, position, by } = asked;
    const state = stateAt(this.events, position);
    const notices = undeliverableNotice(
      { mailId: about, recipient, template: facts.template },
      why,
      state,
      at,
    );
    const askedBy = { eventId: by.eventId, position: by.position, calendar: null };
    return (
      notices
        .map((notice) => this.judged({ ...notice, askedBy }))
        // whether one was asked for depends on what could not be built
        .filter(({ entry }) => why !== 'cannot-be-built' || entry !== null)
    );
  }
}

/** When the first of the mails that wait is to leave. */
function nextSendAt(mails: readonly JudgedMail[], now: Instant): Instant | null {
  return mails.filter(isWaiting).reduce<Instant | null>((first, { expected, record, entry, lists }) => {
    const hour = { facts: expected.facts, plannedAt: expected.sendAt, record, lists };
    const stands = entry !== null && mayStandAt(hour, entry.sendAt, now);
    return earlierInstant(first, stands ? entry.sendAt : dueFrom(hour));
  }, null);
}

const wakeOf = (state: Obligation | null, calendar: HolidayCalendar): Instant | null =>
  state === null ? null : nextWakeAt(state, calendar);

/** Asked for twice, it is one mail. */
const onePerId = (mails: readonly JudgedMail[]): readonly JudgedMail[] =>
  [...new Map(mails.toReversed().map((mail) => [mail.expected.mailId, mail])).values()].toReversed();

/**
 * Holds what there is of an obligation’s mails and of its clock against its events. Pure.
 * @param lists of bank holidays, the one in force first
 */
export function judgeObligation(
  { obligationId, events, followed }: ObligationInQuestion,
  thereIs: ThereIs,
  { lists, now }: { readonly lists: Lists; readonly now: Instant },
): JudgedObligation {
  const judging = new Judging(events, thereIs, lists, now);
  const mails = onePerId(followed.mails.flatMap((mail) => judging.withNotices(mail)));
  const asked = new Set(mails.map(({ expected }) => expected.mailId));
  const unasked = thereIs.entries
    .filter(({ mailId: id }) => !asked.has(id))
    .map((entry) => ({ entry, record: judging.record(entry.mailId) }));
  const wakesAt = earlierInstant(wakeOf(followed.state, lists[0]), nextSendAt(mails, now));
  const { clock } = thereIs;
  // one that is noted as closed, and is not, is woken by nobody
  const noted = clock !== null && clock.status === followed.state?.status ? clock.nextWakeAt : null;
  const wakeUp = { obligationId, expected: wakesAt, found: noted };
  return {
    obligationId,
    mails,
    unasked,
    wakesAt,
    findings: [
      ...mails.flatMap(({ findings }) => findings),
      ...unasked.flatMap(({ entry, record }) => judgeUnasked(entry, record)),
      // a fact has no clock of its own
      ...(isFactStream(obligationId) ? [] : judgeWakeUp(wakeUp, now)),
    ],
  };
}
