import type { EventId, Instant, MailId, ObligationId, PostId } from '#domain/kernel';
import { recipientOf } from '#domain/mail';
import type { Finding, FindingCode } from './findings';
import type { JudgedActMail } from './judge-act';
import type { DigestInQuestion } from './judge-digest';
import type { JudgedMail } from './judge-obligation';
import type { MailRecord } from './record-of-mail';

/** How a mail that the record asks for stands, by its own events. */
export interface MailStanding extends Pick<MailRecord, 'state' | 'lastOutcome' | 'lastAt' | 'together'> {
  readonly mailId: MailId;
  /** null for a digest, and for what a change of government asked for */
  readonly obligationId: ObligationId | null;
  /** a post, or `responsible-body` */
  readonly recipient: PostId;
  readonly template: string;
  /** the hour that its event asked for */
  readonly sendAt: Instant;
  /** the event that asked for it */
  readonly askedBy: EventId;
  readonly attempts: number;
  readonly findings: readonly FindingCode[];
}

const codesOf = (findings: readonly Finding[]): readonly FindingCode[] => findings.map(({ code }) => code);

const recorded = ({ state, lastOutcome, lastAt, attempts, together }: MailRecord) => ({
  state,
  attempts: attempts.length,
  lastOutcome,
  lastAt,
  together,
});

export const mailStanding = ({ expected, record, findings }: JudgedMail): MailStanding => ({
  mailId: expected.mailId,
  obligationId: expected.obligationId,
  recipient: recipientOf(expected.to),
  template: expected.facts.template,
  sendAt: expected.sendAt,
  askedBy: expected.askedBy.eventId,
  ...recorded(record),
  findings: codesOf(findings),
});

/** One that was lost is withdrawn: a later one lists its items. */
export const digestStanding = ({
  expected,
  record,
  findings,
}: Pick<DigestInQuestion, 'expected' | 'record'> & {
  readonly findings: readonly Finding[];
}): MailStanding => ({
  mailId: expected.mailId,
  obligationId: null,
  recipient: recipientOf(expected.to),
  template: 'digest',
  sendAt: expected.sendAt,
  askedBy: expected.askedBy,
  ...recorded(record),
  ...(expected.lost && { state: 'withdrawn', lastOutcome: 'lost' }),
  findings: codesOf(findings),
});

export const actMailStanding = ({ expected, record, findings }: JudgedActMail): MailStanding => ({
  mailId: expected.mailId,
  obligationId: null,
  recipient: recipientOf(expected.to),
  template: 'government-changed',
  sendAt: expected.sendAt,
  askedBy: expected.askedBy,
  ...recorded(record),
  findings: codesOf(findings),
});
