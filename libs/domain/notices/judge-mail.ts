import { type Instant, type JsonObject, type JsonValue, canonicalJson } from '#domain/kernel';
import { type MailFacts, type MailRequest, recipientOf } from '#domain/mail';
import type { AttemptEntry, OutboxEntry } from './entries';
import type { Differing, Finding, FindingCode } from './findings';
import { type Lists, isOverdue, mayHaveStoodAt, mayStandAt } from './hours';
import type { MailRecord } from './record-of-mail';

/** A mail that the record asks for, and what there is of it. */
export interface MailInQuestion {
  readonly expected: Pick<MailRequest, 'mailId' | 'obligationId' | 'to' | 'facts' | 'sendAt'>;
  /** facts that do not follow from the events alone: they are not compared */
  readonly uncertain: ReadonlySet<string>;
  readonly record: MailRecord;
  /** null where it is not in the outbox */
  readonly entry: OutboxEntry | null;
  readonly attempts: readonly AttemptEntry[];
  readonly lists: Lists;
}

const same = (one: JsonValue, other: JsonValue): boolean =>
  one === other || (one instanceof Object && canonicalJson(one) === canonicalJson(other));

/** The pairs that are not the same. */
const differingIn = (
  pairs: readonly (readonly [field: string, expected: JsonValue, found: JsonValue])[],
): readonly Differing[] =>
  pairs
    .filter(([, expected, found]) => !same(expected, found))
    .map(([field, expected, found]) => ({ field, expected, found }));

/** What a text holds; null where it is no JSON object. */
export function parsed(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as JsonValue;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** Facts that the outbox has otherwise, by name. */
function differingFacts(
  facts: MailFacts,
  stored: string,
  uncertain: ReadonlySet<string>,
): readonly Differing[] {
  const text = canonicalJson(facts);
  if (text === stored) return [];
  const found = parsed(stored);
  const expected = JSON.parse(text) as JsonObject;
  if (found === null) return [{ field: 'facts', expected, found: stored }];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  return differingIn(
    names
      .filter((name) => !uncertain.has(name))
      .map((name) => [`facts.${name}`, expected[name] ?? null, found[name] ?? null]),
  );
}

/** It was found undeliverable, and waits because it was given another try. */
export const isRevived = ({ record, entry }: MailInQuestion): boolean =>
  record.state === 'undeliverable' && entry?.state === 'waiting';

/** Whether a mail is still to leave, as far as the record says. */
export const isWaiting = (mail: MailInQuestion): boolean =>
  mail.record.state === 'waiting' || isRevived(mail);

/** What was asked for, against what the outbox has. */
function altered(mail: MailInQuestion, entry: OutboxEntry, now: Instant): readonly Differing[] {
  const { expected, uncertain, record, lists } = mail;
  const { facts, sendAt: plannedAt } = expected;
  const hour = { facts, plannedAt, record, lists };
  const fits = isWaiting(mail)
    ? mayStandAt(hour, entry.sendAt, now)
    : facts.template === 'digest' || mayHaveStoodAt(hour, entry.sendAt);
  return [
    ...differingIn([
      ['obligationId', expected.obligationId, entry.obligationId],
      ['recipient', recipientOf(expected.to), entry.recipient],
      ['template', facts.template, entry.template],
      ['plannedAt', plannedAt, entry.plannedAt],
    ]),
    ...(fits ? [] : [{ field: 'sendAt', expected: record.sendAgainAt ?? plannedAt, found: entry.sendAt }]),
    ...differingFacts(facts, entry.facts, uncertain),
  ];
}

/** An undeliverable mail that was tried again in vain has a later time, and may have another reason. */
export const triedInVain = ({ state, lastAt }: MailRecord, entry: OutboxEntry): boolean =>
  state === 'undeliverable' && lastAt !== null && entry.lastAt !== null && entry.lastAt > lastAt;

/** What became of it by its events, against what the outbox says. */
function outcomeDiffering({ record }: MailInQuestion, entry: OutboxEntry): readonly Differing[] {
  const made = Math.max(0, ...record.attempts.map(({ attempt }) => attempt));
  const { messageId, lastOutcome, lastDetail, lastAt } = record;
  return differingIn([
    ['attempts', made, entry.attempts],
    ['messageId', messageId, entry.messageId],
    ['lastOutcome', lastOutcome, entry.lastOutcome],
    ...(triedInVain(record, entry)
      ? []
      : ([
          ['lastDetail', lastDetail ?? null, lastDetail === undefined ? null : entry.lastDetail],
          ['lastAt', lastAt, entry.lastAt],
        ] as const)),
  ]);
}

function stateFindings(
  mail: MailInQuestion,
  entry: OutboxEntry,
): readonly [FindingCode, readonly Differing[]][] {
  const state = isRevived(mail) ? [] : differingIn([['state', mail.record.state, entry.state]]);
  const outcome = outcomeDiffering(mail, entry);
  if (state.length > 0 && entry.state !== 'waiting')
    return [['marked-without-record', [...state, ...outcome]]];
  return state.length + outcome.length === 0 ? [] : [['outcome-altered', [...state, ...outcome]]];
}

function attemptFindings({
  record,
  attempts,
}: MailInQuestion): readonly [FindingCode, readonly Differing[]][] {
  const recorded = new Map(record.attempts.map((each) => [each.attempt, each]));
  const listed = new Set(attempts.map(({ attempt }) => attempt));
  const missing = record.attempts
    .filter(({ attempt }) => !listed.has(attempt))
    .map(({ attempt }) => ({ field: `attempt.${attempt}`, expected: attempt, found: null }));
  const unrecorded = attempts
    .filter(({ attempt }) => !recorded.has(attempt))
    .map(({ attempt, outcome }) => ({ field: `attempt.${attempt}`, expected: null, found: outcome }));
  const differing = attempts.flatMap((found) => {
    const expected = recorded.get(found.attempt);
    if (expected === undefined) return [];
    const field = (name: string): string => `attempt.${found.attempt}.${name}`;
    return differingIn([
      [field('recipient'), expected.recipient, found.recipient],
      [field('attemptedAt'), expected.attemptedAt, found.attemptedAt],
      [field('outcome'), expected.outcome, found.outcome],
      [field('detail'), expected.detail ?? null, expected.detail === undefined ? null : found.detail],
      [field('outcomeAt'), expected.outcomeAt, found.outcomeAt],
    ]);
  });
  const found: readonly [FindingCode, readonly Differing[]][] = [
    ['attempt-missing', missing],
    ['attempt-without-event', unrecorded],
    ['attempt-altered', differing],
  ];
  return found.filter(([, each]) => each.length > 0);
}

/** A reminder that could not leave before the last day was over speaks of a day that has passed. */
const isKind = (template: string, asked: string): boolean =>
  template === asked || (asked === 'reminder-before' && template === 'reminder-after');

function sentOtherwise({ expected, record }: MailInQuestion): readonly Differing[] {
  const recipient = recipientOf(expected.to);
  const { template } = expected.facts;
  return record.attempts.flatMap((made) => [
    ...differingIn([[`attempt.${made.attempt}.recipient`, recipient, made.recipient]]),
    ...(isKind(made.template, template)
      ? []
      : [{ field: `attempt.${made.attempt}.template`, expected: template, found: made.template }]),
  ]);
}

/** Every difference between a mail that the record asks for and what there is of it. Pure. */
export function judgeMail(mail: MailInQuestion, now: Instant): readonly Finding[] {
  const { expected, record, entry, lists } = mail;
  const { mailId, obligationId } = expected;
  const recipient = recipientOf(expected.to);
  const finding = (code: FindingCode, differing: readonly Differing[]): Finding => ({
    code,
    obligationId,
    mailId,
    recipient,
    differing,
  });
  const otherwise = sentOtherwise(mail);
  const everywhere = otherwise.length === 0 ? [] : [finding('sent-otherwise', otherwise)];
  if (entry === null)
    return [finding(record.version === 0 ? 'mail-missing' : 'recorded-mail-missing', []), ...everywhere];
  const inOutbox = altered(mail, entry, now);
  const hour = { facts: expected.facts, plannedAt: expected.sendAt, record, lists };
  return [
    ...(inOutbox.length === 0 ? [] : [finding('mail-altered', inOutbox)]),
    ...[...stateFindings(mail, entry), ...attemptFindings(mail)].map(([code, each]) => finding(code, each)),
    ...everywhere,
    ...(isOverdue(hour, now)
      ? [finding('overdue-unsent', [{ field: 'sentAt', expected: expected.sendAt, found: null }])]
      : []),
  ];
}
