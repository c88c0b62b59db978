import { type Instant, type JsonObject, canonicalJson } from '#domain/kernel';
import { recipientOf } from '#domain/mail';
import type { AttemptEntry, OutboxEntry } from './entries';
import type { Finding, FindingCode } from './findings';
import { dueFrom, mayHaveStoodAt, mayStandAt } from './hours';
import { type MailInQuestion, isRevived, isWaiting, parsed, triedInVain } from './judge-mail';

/** What has happened, or has not: no row can be put right to undo it. */
const BEYOND_REPAIR = new Set<FindingCode>([
  'sent-otherwise',
  'withdrawn-without-cause',
  'overdue-unsent',
  'record-not-asked-for',
  'cannot-be-derived',
]);

/** Whether what is there can be made what the record asks for. */
export const isRestorable = ({ code }: Finding): boolean => !BEYOND_REPAIR.has(code);

function hourOf(mail: MailInQuestion, now: Instant): Instant {
  const { expected, record, entry, lists } = mail;
  const hour = { facts: expected.facts, plannedAt: expected.sendAt, record, lists };
  if (isWaiting(mail))
    return entry !== null && mayStandAt(hour, entry.sendAt, now) ? entry.sendAt : dueFrom(hour);
  return entry !== null && mayHaveStoodAt(hour, entry.sendAt) ? entry.sendAt : expected.sendAt;
}

/** The facts of the record; those that do not follow from it stay as they are. */
function factsOf({ expected, uncertain, entry }: MailInQuestion): string {
  const facts = JSON.parse(canonicalJson(expected.facts)) as JsonObject;
  if (uncertain.size === 0 || entry === null) return canonicalJson(facts);
  const found = parsed(entry.facts) ?? {};
  const unchanged = [...uncertain].filter((name) => Object.hasOwn(facts, name) && Object.hasOwn(found, name));
  return canonicalJson({ ...facts, ...Object.fromEntries(unchanged.map((name) => [name, found[name]])) });
}

/** A mail as the outbox must have it, by the events alone. Pure. */
export function restoredEntry(mail: MailInQuestion, now: Instant): OutboxEntry {
  const { expected, record, entry } = mail;
  const made = Math.max(0, ...record.attempts.map(({ attempt }) => attempt));
  const later = entry !== null && triedInVain(record, entry);
  return {
    mailId: expected.mailId,
    obligationId: expected.obligationId,
    recipient: recipientOf(expected.to),
    template: expected.facts.template,
    facts: factsOf(mail),
    plannedAt: expected.sendAt,
    sendAt: hourOf(mail, now),
    state: isRevived(mail) ? 'waiting' : record.state,
    attempts: made,
    messageId: record.messageId,
    lastOutcome: record.lastOutcome,
    lastDetail: later || record.lastDetail === undefined ? (entry?.lastDetail ?? null) : record.lastDetail,
    lastAt: later ? entry.lastAt : record.lastAt,
  };
}

/** The attempts at a mail, by the events alone. Pure. */
export const restoredAttempts = ({ expected, record, attempts }: MailInQuestion): readonly AttemptEntry[] =>
  record.attempts.map(({ detail, template: _, ...recorded }) => ({
    mailId: expected.mailId,
    ...recorded,
    // what no event records stays as it is listed
    detail:
      detail === undefined
        ? (attempts.find(({ attempt }) => attempt === recorded.attempt)?.detail ?? null)
        : detail,
  }));
