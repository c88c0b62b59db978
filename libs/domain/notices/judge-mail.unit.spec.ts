import { ukBankHolidays } from '#domain/shipped-holidays';
import fc from 'fast-check';
import {
  type Instant,
  addMillis,
  canonicalJson,
  instant,
  mailId,
  obligationId,
  postId,
} from '#domain/kernel';
import { type MailFacts, mailFactsSchema } from '#domain/mail';
import type { AttemptEntry, OutboxEntry } from './entries';
import { findingWords } from './findings';
import { type MailInQuestion, judgeMail } from './judge-mail';
import { recordOfMail } from './record-of-mail';
import { isRestorable, restoredAttempts, restoredEntry } from './restored-entry';

const ID = mailId('command-1/0/mail/owner');
const PLANNED = instant('2026-01-07T10:00:00Z');
const NOW = instant('2026-01-07T10:30:00Z');
const POST = postId('policy-lead');

const facts: MailFacts = mailFactsSchema.parse({
  template: 'completion-refused',
  obligationId: 'guidance',
  title: { en: 'Publish guidance' },
  authority: 'ministerial',
  role: 'owner',
  occurrence: 1,
  reason: 'It is a draft.',
  by: { personId: 'rhys' },
  lastLawfulDay: '2026-03-31',
});

const event = (position: number, type: string, at: Instant, data: object) =>
  ({
    position,
    stream: `mail-${ID}`,
    version: position,
    eventId: `e${position}`,
    type,
    schemaVersion: 1,
    effectiveAt: at,
    recordedAt: at,
    data: { mailId: ID, obligationId: 'guidance', ...data },
    metadata: {},
  }) as never;

const tried = (attempt: number, minute: number, outcome: string) => {
  const at = addMillis(PLANNED, minute * 60_000);
  const made = event(2 * attempt - 1, 'MailAttempted', at, {
    attempt,
    messageId: '<m@cylch>',
    recipientPost: POST,
    template: 'completion-refused',
    contentSha256: 'c'.repeat(64),
  });
  const ended: Readonly<Record<string, readonly [string, object]>> = {
    accepted: ['MailAccepted', { response: '250 OK' }],
    failed: ['MailFailed', { permanence: 'temporary', reason: '451 later' }],
    unknown: ['MailOutcomeUnknown', { why: 'sender-died' }],
  };
  const [type, more] = ended[outcome] ?? [];
  return type === undefined
    ? [made]
    : [made, event(2 * attempt, type, addMillis(at, 900), { attempt, ...more })];
};

/** What became of a mail, by its events, and the rows that say so. */
const histories = fc.array(fc.constantFrom('failed', 'unknown'), { maxLength: 3 }).chain((failures) =>
  fc.constantFrom(null, 'accepted', 'open').map((last): MailInQuestion => {
    const outcomes = last === null ? failures : [...failures, last];
    const record = recordOfMail(outcomes.flatMap((outcome, index) => tried(index + 1, index + 1, outcome)));
    const expected = {
      mailId: ID,
      obligationId: obligationId('guidance'),
      to: { post: POST },
      facts,
      sendAt: PLANNED,
    };
    const question: MailInQuestion = {
      expected,
      uncertain: new Set(),
      record,
      entry: null,
      attempts: [],
      lists: [ukBankHolidays],
    };
    return { ...question, entry: restoredEntry(question, NOW), attempts: restoredAttempts(question) };
  }),
);

const codesOf = (mail: MailInQuestion) => judgeMail(mail, NOW).map(({ code }) => code);

const OTHER: Readonly<Record<keyof OutboxEntry, readonly unknown[]>> = {
  mailId: [],
  obligationId: ['another', null],
  recipient: ['another-post', 'responsible-body', ''],
  template: ['digest', ''],
  facts: [
    '{}',
    '[]',
    '',
    'null',
    canonicalJson({ ...facts, reason: 'It is fine.' }),
    canonicalJson({ ...facts, more: 1 }),
  ],
  plannedAt: ['2026-01-08T10:00:00.000Z', '2026-01-06T10:00:00.000Z', 'infinity'],
  sendAt: ['2027-01-01T09:00:00.000Z', '2026-01-06T10:00:00.000Z', 'infinity', '-infinity'],
  state: ['waiting', 'sent', 'withdrawn', 'undeliverable'],
  attempts: [0, 1, 2, 3, 4, 5],
  messageId: ['<other@cylch>', null],
  lastOutcome: ['accepted', 'failed', 'withdrawn', null],
  lastDetail: ['nothing', null],
  lastAt: ['2026-01-01T10:00:00.000Z', null],
};

const columns = Object.entries(OTHER).flatMap(([column, values]) =>
  values.map((value) => ({ column, value })),
);

const ATTEMPT: Readonly<Partial<Record<keyof AttemptEntry, unknown>>> = {
  recipient: 'another-post',
  attemptedAt: '2026-01-01T10:00:00.000Z',
  outcome: 'none',
  detail: 'nothing',
  outcomeAt: '2026-01-01T10:00:00.000Z',
};

it('a mail that is as its events say is no finding', () => {
  fc.assert(fc.property(histories, (mail) => expect(codesOf(mail)).toEqual([])));
});

it('any other value in any column is a finding, and is restored', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...columns), (mail, { column, value }) => {
      const before = mail.entry as unknown as Readonly<Record<string, unknown>>;
      fc.pre(before[column] !== value);
      const altered = { ...mail, entry: { ...before, [column]: value } as unknown as OutboxEntry };
      const findings = judgeMail(altered, NOW);
      expect(findings).not.toEqual([]);
      expect(findings.every(isRestorable)).toBe(true);
      expect(restoredEntry(altered, NOW)).toEqual(before);
    }),
  );
});

it('any attempt that is missing, added or altered is a finding, and is restored', () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom('missing', 'added', ...Object.keys(ATTEMPT)),
      fc.nat(3),
      (mail, how, which) => {
        const { attempts } = mail;
        const chosen = attempts[which % Math.max(1, attempts.length)];
        const added = { ...(attempts[0] ?? { mailId: ID, recipient: POST }), attempt: 9 } as AttemptEntry;
        const change = (): readonly AttemptEntry[] => {
          if (how === 'added') return [...attempts, added];
          if (how === 'missing') return attempts.filter((each) => each !== chosen);
          return attempts.map((each) =>
            each === chosen ? { ...each, [how]: ATTEMPT[how as keyof AttemptEntry] } : each,
          );
        };
        const altered = change();
        fc.pre(JSON.stringify(altered) !== JSON.stringify(attempts));
        expect(codesOf({ ...mail, attempts: altered })).not.toEqual([]);
        expect(restoredAttempts({ ...mail, attempts: altered })).toEqual(attempts);
      },
    ),
  );
});

it('a mail that is not there is a finding, whatever became of it', () => {
  fc.assert(
    fc.property(histories, (mail) => {
      const [code] = codesOf({ ...mail, entry: null, attempts: [] });
      expect(code).toBe(mail.record.version === 0 ? 'mail-missing' : 'recorded-mail-missing');
      expect(restoredEntry({ ...mail, entry: null }, NOW)).toEqual(mail.entry);
    }),
  );
});

it('each finding is said in both languages, in different words', () => {
  for (const { en, cy } of Object.values(findingWords)) expect(en).not.toBe(cy);
});
