import { type EventId, type Instant, type RecordedEvent, canonicalJson, sha256Hex } from '#domain/kernel';
import { type MailFacts, type MailRequest, loadMailEvent, mailFactsSchema, recipientOf } from '#domain/mail';
import type { Finding } from './findings';
import { type MailInQuestion, judgeMail } from './judge-mail';
import { judgeUnasked } from './judge-unasked';

/** A digest as its event records it: the hash proves its facts, which are in the outbox alone. */
export interface ExpectedDigest extends Pick<MailRequest, 'mailId' | 'obligationId' | 'to' | 'sendAt'> {
  readonly day: string;
  readonly factsSha256: string;
  /** the event that prepared it */
  readonly askedBy: EventId;
  /** it was found lost, and its items are listed again */
  readonly lost: boolean;
}

/** The digests that a post's own stream records, the earliest first. @throws as `loadMailEvent` */
export function expectedDigests(events: readonly RecordedEvent[]): readonly ExpectedDigest[] {
  const loaded = events.map((event) => ({
    at: event.effectiveAt,
    askedBy: event.eventId,
    event: loadMailEvent(event),
  }));
  const lost = new Set(
    loaded.flatMap(({ event }) => (event.type === 'DigestLost' ? [event.data.mailId] : [])),
  );
  return loaded.flatMap(({ at, askedBy, event }) => {
    if (event.type !== 'DigestPrepared') return [];
    const { mailId, recipientPost: post, day, factsSha256 } = event.data;
    const request = { mailId, obligationId: null, to: { post }, sendAt: at };
    return [{ ...request, day, factsSha256, askedBy, lost: lost.has(mailId) }];
  });
}

/** What there is of a digest that its event records. */
export interface DigestInQuestion extends Pick<MailInQuestion, 'record' | 'entry' | 'attempts' | 'lists'> {
  readonly expected: ExpectedDigest;
}

/** The facts in the outbox, where they are those that were prepared; else null. */
export function preparedFacts({ expected, entry }: DigestInQuestion): MailFacts | null {
  if (entry === null || sha256Hex(entry.facts) !== expected.factsSha256) return null;
  return mailFactsSchema.parse(JSON.parse(entry.facts));
}

const NONE: ReadonlySet<string> = new Set();

/** Of facts that cannot be known, the day stands in for all: they are compared by their hash. */
const stand = (day: string): MailFacts =>
  mailFactsSchema.parse({ template: 'digest', day, items: [], unanswered: 0, unreached: [] });

/** The question as it is asked of any mail; facts that do not fit their hash are compared apart. */
export function asMail(digest: DigestInQuestion): MailInQuestion {
  const { expected, record, entry, attempts, lists } = digest;
  const facts = preparedFacts(digest) ?? stand(expected.day);
  const asStored = entry === null ? null : { ...entry, facts: canonicalJson(facts) };
  return { expected: { ...expected, facts }, uncertain: NONE, record, entry: asStored, attempts, lists };
}

/** Every difference between a digest that was prepared and what there is of it. Pure. */
export function judgeDigest(digest: DigestInQuestion, now: Instant): readonly Finding[] {
  const { expected, record, entry } = digest;
  if (expected.lost) return entry === null ? [] : judgeUnasked(entry, record);
  const findings = judgeMail(asMail(digest), now);
  if (entry === null || preparedFacts(digest) !== null) return findings;
  const { mailId, obligationId, to, factsSha256 } = expected;
  const altered = findings.find(({ code }) => code === 'mail-altered');
  const differing = [
    { field: 'factsSha256', expected: factsSha256, found: sha256Hex(entry.facts) },
    ...(altered?.differing ?? []),
  ];
  const about = { obligationId, mailId, recipient: recipientOf(to) };
  return [
    { code: 'mail-altered', ...about, differing },
    ...findings.filter((finding) => finding !== altered),
  ];
}
