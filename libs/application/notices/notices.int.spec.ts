import { calendarDate, instant } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { findingWords } from '#domain/notices';
import {
  deliverWaitingDigests,
  messageIdFor,
  nextSendAt,
  sendDigests,
  sendFindings,
} from '#application/notifications';
import { rebuildReadModels } from '#record/read-models';
import { type BenchTemplate, NoticeBench } from '../../../tests/support/notice-bench';
import { OBLIGATION, approver, official } from '../../../tests/erasure/ledger-harness';
import { settings } from '../../../tests/chaos/support/mail-settings';
import { checkNotices } from './check-notices';
import { findingsForDigest } from './findings-for-digest';
import { restoreNotices } from './restore-notices';

const SUBMITTED = '2026-01-06T10:00:00Z';
const REFUSED = '2026-01-07T10:00:00Z';
/** a mail has been sent, another waits to be */
const NOW = '2026-01-07T10:05:00.000Z';

jest.setTimeout(60_000);

let template: BenchTemplate;
let bench: NoticeBench;
beforeAll(async () => {
  bench = await NoticeBench.open();
  await bench.harness.at(instant('2026-01-05T10:00:00Z')).register(OBLIGATION);
  const actEffectiveOn = calendarDate('2026-01-05');
  bench.harness.at(instant(SUBMITTED));
  await bench.harness.given(OBLIGATION, {
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'https://www.gov.wales/report',
    description: 'The report as published',
    sha256: 'b'.repeat(64),
    effectiveOn: actEffectiveOn,
  });
  await bench.harness.given(OBLIGATION, {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn,
    evidenceIds: ['report'],
    statement: 'The report is published.',
  });
  await bench.deliver(OBLIGATION, '2026-01-06T10:01:00Z');
  const submissionId =
    fold(await bench.ledger.readStream(OBLIGATION))?.occurrences[0]?.submission?.submissionId ?? '';
  const refuse = {
    type: 'refuse-completion',
    occurrence: 1,
    submissionId,
    reason: 'It is a draft.',
  } as const;
  await bench.harness.at(instant(REFUSED)).given(OBLIGATION, refuse, approver);
  template = await bench.asTemplate();
});
beforeEach(async () => {
  bench = await template.open();
});
afterEach(() => bench.close());
afterAll(() => template.drop());

const WAITING = `state = 'waiting'`;
const SENT = `state = 'sent'`;
const outbox = (set: string, which: string): string => `update mail.outbox set ${set} where ${which}`;
const wake = (to: string): string =>
  `update read.obligation set next_wake_at = ${to} where id = '${OBLIGATION}'`;
const forged = (id: string, obligation: string, state: string): string => `
  insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at, state)
  select '${id}', ${obligation}, 'somebody', template, facts, planned_at, '2027-01-01', '${state}' from mail.outbox limit 1`;
const attempt = (which: string): string => `
  insert into mail.attempt (mail_id, attempt, recipient, attempted_at, outcome)
  select mail_id, 1, recipient, send_at, 'accepted' from mail.outbox where ${which}`;

/** Each way to hide from the program that somebody was not told, or was told something else; and what must be found. */
const TAMPERED: readonly (readonly [what: string, sql: string, found: readonly string[]])[] = [
  ['waiting mail deleted', `delete from mail.outbox where ${WAITING}`, ['mail-missing']],
  ['its recipient altered', outbox(`recipient = 'another-post'`, WAITING), ['mail-altered']],
  ['its hour put off for ever', outbox(`send_at = 'infinity'`, WAITING), ['mail-altered']],
  ['its hour put off a year', outbox(`send_at = send_at + interval '1 year'`, WAITING), ['mail-altered']],
  [
    'its hour put off to the next working day',
    outbox(`send_at = '2026-01-08T09:00:00Z'`, WAITING),
    ['mail-altered'],
  ],
  ['its hour brought forward', outbox(`send_at = send_at - interval '1 day'`, WAITING), ['mail-altered']],
  [
    'the hour asked for altered',
    outbox(`planned_at = planned_at + interval '1 day'`, WAITING),
    ['mail-altered'],
  ],
  ['its kind altered', outbox(`template = 'obligation-closed'`, WAITING), ['mail-altered']],
  [
    'its content altered',
    outbox(`facts = replace(facts, 'It is a draft.', 'It is fine.')`, WAITING),
    ['mail-altered'],
  ],
  ['its content spoilt', outbox(`facts = 'no JSON'`, WAITING), ['mail-altered']],
  ['its obligation altered', outbox(`obligation_id = 'another'`, WAITING), ['mail-altered']],
  ['its obligation removed', outbox(`obligation_id = null`, WAITING), ['mail-altered']],
  ['marked sent', outbox(`state = 'sent'`, WAITING), ['marked-without-record']],
  [
    'marked sent, with an outcome',
    outbox(`state = 'sent', attempts = 1, last_outcome = 'accepted', last_at = send_at`, WAITING),
    ['marked-without-record'],
  ],
  ['marked withdrawn', outbox(`state = 'withdrawn'`, WAITING), ['marked-without-record']],
  ['marked undeliverable', outbox(`state = 'undeliverable'`, WAITING), ['marked-without-record']],
  ['given a Message-ID', outbox(`message_id = '<x@y>'`, WAITING), ['outcome-altered']],
  ['given an attempt', attempt(WAITING), ['attempt-without-event']],
  [
    'given an attempt and marked sent',
    `${attempt(WAITING)}; ${outbox(`state = 'sent', attempts = 1`, WAITING)}`,
    ['attempt-without-event', 'marked-without-record'],
  ],
  ['the recipient of what was sent altered', outbox(`recipient = 'another-post'`, SENT), ['mail-altered']],
  [
    'the content of what was sent altered',
    outbox(`facts = replace(facts, 'published', 'late')`, SENT),
    ['mail-altered'],
  ],
  [
    'the hour of what was sent altered',
    outbox(`send_at = send_at + interval '2 days'`, SENT),
    ['mail-altered'],
  ],
  ['what was sent made to wait again', outbox(`state = 'waiting'`, SENT), ['outcome-altered']],
  ['the outcome of what was sent altered', outbox(`last_detail = '250 other'`, SENT), ['outcome-altered']],
  ['when it was sent altered', outbox(`last_at = last_at - interval '1 day'`, SENT), ['outcome-altered']],
  ['its attempts miscounted', outbox(`attempts = 7`, SENT), ['outcome-altered']],
  ['its attempt deleted', `delete from mail.attempt`, ['attempt-missing']],
  ['its attempt given to another', `update mail.attempt set recipient = 'x'`, ['attempt-altered']],
  ['its attempt made a failure', `update mail.attempt set outcome = 'failed'`, ['attempt-altered']],
  ['its attempt redated', `update mail.attempt set attempted_at = '2026-01-05'`, ['attempt-altered']],
  [
    'what was sent deleted',
    `delete from mail.attempt; delete from mail.outbox where ${SENT}`,
    ['recorded-mail-missing'],
  ],
  [
    'everything deleted',
    `delete from mail.attempt; delete from mail.outbox`,
    ['mail-missing', 'recorded-mail-missing'],
  ],
  ['a mail added', forged('made-up', `'${OBLIGATION}'`, 'waiting'), ['mail-not-asked-for']],
  [
    'a sent mail added',
    forged('made-up', `'${OBLIGATION}'`, 'sent'),
    ['mail-not-asked-for', 'marked-without-record'],
  ],
  ['a mail of no entry added', forged('made-up', `'nowhere'`, 'waiting'), ['mail-not-asked-for']],
  ['a list added', forged('digest/x/2026-01-01/0', 'null', 'waiting'), ['mail-not-asked-for']],
  ['the wake-up put off', wake(`next_wake_at + interval '5 years'`), ['wake-up-later']],
  ['the wake-up put off for ever', wake(`'infinity'`), ['wake-up-later']],
  ['the wake-up brought forward', wake(`next_wake_at - interval '1 day'`), ['wake-up-earlier']],
  ['the wake-up removed', wake('null'), ['wake-up-missing']],
];

const dump = async (): Promise<unknown> => [
  await bench.sql(`select * from mail.outbox order by mail_id`),
  await bench.sql(`select * from mail.attempt order by mail_id, attempt`),
  await bench.sql(`select id, next_wake_at from read.obligation order by id`),
];

it('finds nothing where nobody tampered', async () => {
  const checked = await checkNotices(bench.ledger, instant(NOW));
  expect(checked).toEqual({ obligations: 1, mails: 2, findings: [], findingCount: 0 });
});

describe.each(TAMPERED)('%s', (_, sql, codes) => {
  it('is found, and put back as it was; nothing is sent twice', async () => {
    const before = await dump();
    await bench.sql(sql);
    expect(await bench.found(NOW)).toEqual(codes);
    await restoreNotices(bench.ledger, instant(NOW));
    expect(await dump()).toEqual(before);
    expect(await bench.found(NOW)).toEqual([]);
    for (const minute of ['06', '07']) await bench.deliver(OBLIGATION, `2026-01-07T10:${minute}:00Z`);
    const sent = await bench.sql(`select mail_id, message_id from mail.outbox order by planned_at`);
    expect(bench.server.mails.map(({ messageId }) => messageId)).toEqual(
      sent.map((row) => row['message_id']),
    );
    expect(sent).toHaveLength(2);
    for (const row of sent)
      expect(row['message_id']).toBe(messageIdFor(row['mail_id'] as never, settings.from));
    expect(await bench.found('2026-01-07T12:00:00Z')).toEqual([]);
  });
});

it('says of each finding what was expected and what is there', async () => {
  await bench.sql(outbox(`recipient = 'another-post'`, WAITING));
  const { findings } = await checkNotices(bench.ledger, instant(NOW));
  expect(findings).toEqual([
    {
      code: 'mail-altered',
      obligationId: OBLIGATION,
      mailId: expect.stringContaining('/mail/owner'),
      recipient: official.postId,
      differing: [{ field: 'recipient', expected: official.postId, found: 'another-post' }],
    },
  ]);
});

it('finds what should have left and was never tried', async () => {
  expect(await bench.found('2026-01-07T10:55:00Z')).toEqual([]);
  expect(await bench.found('2026-01-07T11:01:00Z')).toEqual(['overdue-unsent']);
});

it('does not take a mail for overdue that waits for a working day, and finds one put off beyond it', async () => {
  await bench.sql(`delete from mail.outbox where ${WAITING}`);
  await restoreNotices(bench.ledger, instant(NOW));
  // Saturday: the worker defers it to Monday
  await bench.deliver(OBLIGATION, '2026-01-10T10:00:00Z');
  const saturday = '2026-01-10T10:05:00Z';
  const deferred = await bench.sql(`select send_at from mail.outbox where ${WAITING}`);
  expect(JSON.stringify(deferred)).toContain('2026-01-12T09:00:00');
  expect(await bench.found(saturday)).toEqual(['overdue-unsent']);
  await bench.sql(outbox(`send_at = '2026-01-13T09:00:00Z'`, WAITING));
  expect(await bench.found(saturday)).toContain('mail-altered');
});

it('still says, once the row is right again, that the mail was withdrawn without cause', async () => {
  await bench.sql(outbox(`recipient = 'another-post'`, WAITING));
  await bench.deliver(OBLIGATION, '2026-01-07T10:06:00Z');
  const after = '2026-01-07T10:10:00Z';
  expect(await bench.found(after)).toEqual(['mail-altered', 'withdrawn-without-cause']);
  await restoreNotices(bench.ledger, instant(after));
  expect(await bench.found(after)).toEqual(['withdrawn-without-cause']);
  expect(bench.server.mails).toHaveLength(1);
});

it('takes a withdrawal that the obligation bears out as what it is', async () => {
  await bench.harness.given(OBLIGATION, {
    type: 'transfer-ownership',
    owner: 'another-team' as never,
    reason: 'It moved.',
  });
  await bench.deliver(OBLIGATION, '2026-01-07T10:06:00Z');
  expect(await bench.sql(`select count(*)::int as n from mail.outbox where state = 'withdrawn'`)).toEqual([
    { n: 1 },
  ]);
  expect(await bench.found('2026-01-07T10:10:00Z')).toEqual([]);
});

it('keeps to what the server said: refused, unknown, taken at last', async () => {
  const answers: (number | 'hang up' | null)[] = [451, 'hang up', null];
  bench.server.behave({ onMail: () => Promise.resolve(answers.shift() ?? null) });
  for (const minute of ['06', '08', '30']) {
    await bench.deliver(OBLIGATION, `2026-01-07T10:${minute}:00Z`);
    expect(await bench.found(`2026-01-07T10:${minute}:30Z`)).toEqual([]);
    await bench.sql(`delete from mail.attempt; delete from mail.outbox where ${WAITING}`);
    await restoreNotices(bench.ledger, instant(`2026-01-07T10:${minute}:30Z`));
    await bench.sql(outbox(`send_at = '2026-01-07T10:${minute}:45Z'`, WAITING)).catch(() => undefined);
  }
  expect(await bench.sql(`select state, attempts from mail.outbox order by planned_at`)).toEqual([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 3 },
  ]);
  expect(await bench.found('2026-01-07T12:00:00Z')).toEqual([]);
});

it('derives the notice that a mail reaches nobody, and its restoration', async () => {
  bench.directory.addresses.set(String(official.postId), null);
  await bench.deliver(OBLIGATION, '2026-01-07T10:06:00Z');
  const after = '2026-01-07T10:06:30Z';
  expect(await bench.found(after)).toEqual([]);
  const before = await dump();
  await bench.sql(`delete from mail.outbox where template = 'undeliverable' and not exists
    (select from mail.attempt a where a.mail_id = outbox.mail_id)`);
  const missing = await bench.found(after);
  await restoreNotices(bench.ledger, instant(after));
  expect([missing.filter((code) => code === 'mail-missing').length <= 1, await dump()]).toEqual([
    true,
    before,
  ]);
});

describe('a digest', () => {
  const list = (at: string) =>
    sendDigests({
      ...bench.delivery(instant(at)),
      source: { rows: () => Promise.resolve([]) },
      administrators: ['register-administrator' as never],
      findings: () => findingsForDigest(bench.ledger, instant(at)),
    });
  const toAdministrators = () =>
    bench.server.mails.filter(({ to }) => JSON.stringify(to).includes('register-administrator'));

  it('tells administrators of a finding once, in both languages, and of the same again once it was put right', async () => {
    await bench.deliver(OBLIGATION, '2026-01-07T10:06:00Z');
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    await list('2026-01-08T08:00:00Z');
    expect(toAdministrators()).toHaveLength(1);
    const [mail] = toAdministrators();
    expect(mail?.text).toContain(`${OBLIGATION}: ${findingWords['mail-altered'].en}`);
    expect(mail?.text).toContain(`${OBLIGATION}: ${findingWords['mail-altered'].cy}`);
    await list('2026-01-09T08:00:00Z');
    expect(toAdministrators()).toHaveLength(1);
    await restoreNotices(bench.ledger, instant('2026-01-09T09:00:00Z'));
    await list('2026-01-12T08:00:00Z');
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    await list('2026-01-13T08:00:00Z');
    expect(toAdministrators()).toHaveLength(2);
  });

  it('is sent the same day to administrators, and what may pass by itself only once it stays', async () => {
    const tell = async (at: string) =>
      sendFindings(
        { ...bench.delivery(instant(at)), administrators: ['register-administrator' as never] },
        await findingsForDigest(bench.ledger, instant(at)),
      );
    await bench.sql(wake('null'));
    expect(await tell('2026-01-07T10:10:00Z')).toBe(0);
    expect(await tell('2026-01-07T11:10:00Z')).toBe(1);
    expect(toAdministrators()[0]?.text).toContain(findingWords['wake-up-missing'].en);
    // a Saturday
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    expect(await tell('2026-01-10T10:00:00Z')).toBe(0);
  });

  it('that is altered or deleted while no server has taken it is found, recorded as lost, and its items listed again', async () => {
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    bench.server.behave({ onMail: () => Promise.resolve(451) });
    await list('2026-01-08T08:00:00Z');
    const at = '2026-01-08T08:00:30Z';
    const [before] = await bench.sql(`select mail_id from mail.outbox where template = 'digest'`);
    const present = await bench.found(at);
    for (const sql of [
      outbox(`facts = replace(facts, '"items":[{', '"items":[{"page":"x",')`, `template = 'digest'`),
      outbox(`send_at = '2030-01-01'`, `template = 'digest'`),
    ]) {
      await bench.sql(sql);
      expect(await bench.found(at)).toEqual([...present, 'mail-altered'].sort());
      if (!sql.includes('send_at =')) continue;
      await restoreNotices(bench.ledger, instant(at));
    }
    expect(await bench.sql(`select 1 from mail.outbox where template = 'digest'`)).toEqual([]);
    expect(await bench.found(at)).not.toContain('recorded-mail-missing');
    bench.server.behave({});
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    await list('2026-01-08T08:05:00Z');
    const [again] = await bench.sql(`select mail_id, state from mail.outbox where template = 'digest'`);
    expect(again).toMatchObject({ state: 'sent' });
    expect(again?.['mail_id']).not.toBe(before?.['mail_id']);
  });

  it('that went to another post is found, and stays so', async () => {
    await bench.deliver(OBLIGATION, '2026-01-07T10:06:00Z');
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    bench.server.behave({ onMail: () => Promise.resolve(451) });
    await list('2026-01-08T08:00:00Z');
    bench.server.behave({});
    await restoreNotices(bench.ledger, instant('2026-01-08T08:00:30Z'));
    await bench.sql(outbox(`recipient = 'policy-lead'`, `template = 'digest'`));
    await deliverWaitingDigests(bench.delivery(instant('2026-01-08T09:00:00Z')));
    const at = '2026-01-08T09:01:00Z';
    expect(await bench.found(at)).toEqual(['mail-altered', 'sent-otherwise']);
    await restoreNotices(bench.ledger, instant(at));
    expect(await bench.found(at)).toEqual(['sent-otherwise']);
  });

  it('that was sent is found where it is altered or deleted', async () => {
    await bench.sql(outbox(`recipient = 'another-post'`, SENT));
    await list('2026-01-08T08:00:00Z');
    await restoreNotices(bench.ledger, instant('2026-01-08T08:01:00Z'));
    const at = '2026-01-08T08:02:00Z';
    expect(await bench.found(at)).toEqual([]);
    await bench.sql(outbox(`facts = replace(facts, '2026', '2025')`, `template = 'digest'`));
    expect(await bench.found(at)).toEqual(['mail-altered']);
    await bench.sql(`delete from mail.attempt; delete from mail.outbox where template = 'digest'`);
    expect(await bench.found(at)).toEqual(['attempt-missing', 'attempt-missing', 'recorded-mail-missing']);
  });
});

it('an entry whose events cannot be read is a finding, and stops no other', async () => {
  await bench.harness.register('home-ed-guidance');
  await bench.sql(`set session_replication_role = replica; alter table ledger.events disable trigger all;
    update ledger.events set data = replace(data, '"occurrence":1', '"occurrence":"one"')
      where stream = '${OBLIGATION}' and type = 'CompletionSubmitted';
    alter table ledger.events enable trigger all`);
  const { findings, obligations } = await checkNotices(bench.ledger, instant(NOW));
  expect(obligations).toBe(2);
  expect(findings.map(({ code, obligationId }) => [code, obligationId])).toContainEqual([
    'cannot-be-derived',
    OBLIGATION,
  ]);
});

it('stays whole through a rebuild of the read models', async () => {
  await rebuildReadModels(bench.ledger, nextSendAt);
  expect(await bench.found(NOW)).toEqual([]);
});
