import { ukBankHolidays } from '#domain/shipped-holidays';
import { instant, mailId, obligationId, postId } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { notices, systemViewer } from '#application/queries';
import { openLedger } from '#record/ledger';
import { summaryOf } from '#record/read-models';
import { MailBench } from '../../../tests/chaos/support/mail-bench';
import { attach, clock, commitment, register, review, submit } from '../../../tests/chaos/support/mail-rows';
import { deliverDue } from './deliver-due';
import { sendDigests } from './digest/send-digests';
import { listMails } from './mail-history.repository';
import { templates } from './templates/catalog';
import { createTransport } from './transport';

const MORNING = '2026-02-27T08:30:00Z';
const EIGHT = '2026-02-27T08:00:00Z';
const NINE = '2026-02-27T09:00:00Z';

jest.setTimeout(30_000);

let bench: MailBench;
beforeEach(async () => {
  bench = await MailBench.open();
});
afterEach(() => bench.close());

/** Registers an obligation on 2 February and advances to its reminder of 27 February. */
async function reminded(
  fields: Record<string, unknown> = {},
  definition = commitment(fields),
): Promise<void> {
  await bench.when(definition.id, '2026-02-02T10:00:00Z', register(definition));
  await bench.when(definition.id, MORNING, { type: 'advance' }, clock);
}
/** A statutory date, of which the approver hears too at one month. */
const toBoth = (fields: Record<string, unknown> = {}) => reminded({ authority: 'statutory', ...fields });
const OWNER = mailId('guidance/1/reminder/0/P1M/owner');
const APPROVER = mailId('guidance/1/reminder/0/P1M/approver');

const states = async () =>
  (await listMails(bench.ledger.db)).map(({ mailId: id, state, messageId }) => [id, state, messageId]);
const types = async (id = OWNER) => (await bench.record(id)).map(({ type }) => type);
const share = (address = 'Cai Rhys <Policy-Lead@CYLCH.example>') =>
  bench.directory.addresses.set('deputy-director', address);
const textOf = (index = 0) => String(bench.server.mails[index]!.text).replaceAll(/\s+/g, ' ');
const count = (text: string, part: string) => text.split(part).length - 1;

describe('two posts with one mailbox', () => {
  it('have one message, whatever the letter case and the name before the address, with both in the record', async () => {
    share();
    await toBoth();
    expect((await bench.deliver(NINE, { obligationId: obligationId('guidance') })).counts).toEqual({
      sent: 2,
    });
    expect(bench.server.mails).toHaveLength(1);
    const [mail] = bench.server.mails;
    const id = mail!.messageId!;
    expect(await states()).toEqual([
      [APPROVER, 'sent', id],
      [OWNER, 'sent', id],
    ]);
    const together = [
      { mailId: APPROVER, recipientPost: 'deputy-director' },
      { mailId: OWNER, recipientPost: 'policy-lead' },
    ];
    for (const [each, recipientPost] of [
      [OWNER, 'policy-lead'],
      [APPROVER, 'deputy-director'],
    ] as const)
      expect(await bench.record(each)).toMatchObject([
        { type: 'MailAttempted', data: { recipientPost, messageId: id, together } },
        { type: 'MailAccepted' },
      ]);
    expect((await bench.deliver(NINE)).counts).toEqual({});
    const about = { obligationId: 'guidance', template: 'reminder-before' };
    expect((await listMails(bench.ledger.db)).map((each) => each.together)).toEqual([
      [{ ...about, mailId: OWNER, recipient: 'policy-lead' }],
      [{ ...about, mailId: APPROVER, recipient: 'deputy-director' }],
    ]);
    const noted = await notices(systemViewer, bench.ledger, { now: instant(NINE) });
    expect(noted.ok && noted.value.mails.filter(({ together: with_ }) => with_.length > 0)).toMatchObject([
      { together: [{ recipient: 'deputy-director' }] },
      { together: [{ recipient: 'policy-lead' }] },
    ]);
  });

  it('read what they share once, in both languages, Welsh first, and what is asked of each', async () => {
    share();
    await toBoth();
    await bench.deliver(NINE);
    const [mail] = bench.server.mails;
    expect(mail!.subject).toMatch(/^Nodyn atgoffa, 31 Mawrth 2026: .* \| Reminder, 31 March 2026: /);
    expect(mail!.to).toMatchObject({
      value: [{ name: expect.stringMatching(/^Swydd .*, Swydd /) as string }],
    });
    const text = textOf();
    expect(count(text, 'Tuesday 31 March 2026')).toBe(1);
    expect(count(text, 'Open the entry on the register')).toBe(1);
    expect(text).toContain('several posts with one mailbox: Post deputy-director; Post policy-lead.');
    expect(text).toContain('sawl swydd ag un blwch e-bost: Swydd deputy-director; Swydd policy-lead.');
    expect(text).toContain('submit the completion with its evidence');
    expect(String(mail!.html)).toContain('<section lang="en">');
  });

  it('of one language read it in that one first', async () => {
    bench.directory.addresses.set('second-lead', 'POLICY-LEAD@cylch.example');
    await reminded();
    await reminded({ id: 'second', owner: 'second-lead' });
    await bench.deliver(NINE);
    expect(bench.server.mails).toHaveLength(1);
    expect(bench.server.mails[0]!.subject).toBe('Nodiadau atgoffa: 2 | Reminders: 2');
  });

  it('hear of one event once', async () => {
    bench.directory.addresses.set('new-owner', 'shared@cylch.example');
    bench.directory.addresses.set('new-approver', 'Shared@cylch.example');
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
    await bench.when('guidance', '2026-02-03T10:00:00Z', {
      type: 'transfer-ownership',
      owner: postId('new-owner'),
      approver: postId('new-approver'),
      reason: 'Handed over',
    });
    expect((await bench.deliver('2026-02-03T10:00:00Z')).counts).toEqual({ sent: 2 });
    expect(bench.server.mails).toHaveLength(1);
  });

  it('have two messages where their mailboxes differ', async () => {
    await toBoth();
    await bench.deliver(NINE);
    expect(bench.server.mails).toHaveLength(2);
    expect((await bench.record(OWNER))[0]!.data).not.toHaveProperty('together');
  });
});

describe('several reminders of one day', () => {
  it('of several entries become one message, whichever entry’s clock asks first', async () => {
    for (const [id, en] of [
      ['guidance', 'Publish guidance'],
      ['second', 'Publish regulations'],
      ['third', 'Publish a plan'],
    ] as const)
      await reminded({ id, title: { en } });
    const report = await bench.deliver(NINE, { obligationId: obligationId('second') });
    expect(report).toEqual({ counts: { sent: 3 }, nextSendAt: null });
    expect((await bench.deliver(NINE, { obligationId: obligationId('guidance') })).counts).toEqual({});
    expect(bench.server.mails).toHaveLength(1);
    const text = textOf();
    for (const title of ['Publish guidance', 'Publish regulations', 'Publish a plan'])
      expect(count(text, title)).toBeGreaterThanOrEqual(2);
    expect(count(text, 'Reminder, 31 March 2026 ')).toBe(3);
  });

  it('leave once where several senders find them at once', async () => {
    for (const id of ['guidance', 'second', 'third']) await reminded({ id });
    const others = [1, 2, 3].map(() => openLedger({ databaseUrl: bench.database.url }));
    const reports = await Promise.all(
      [bench.ledger, ...others].map((ledger) => deliverDue({ ...bench.delivery(instant(NINE)), ledger })),
    );
    await Promise.all(others.map((ledger) => ledger.close()));
    expect(reports.reduce((sum, { counts }) => sum + (counts.sent ?? 0), 0)).toBe(3);
    expect(bench.server.mails).toHaveLength(1);
  });

  it('leave out what is done, and say the rest', async () => {
    await reminded();
    await reminded({ id: 'second', title: { en: 'Publish regulations' } });
    await bench.when('second', MORNING, attach('2026-02-27'));
    await bench.when('second', MORNING, submit('2026-02-27'));
    await bench.deliver(NINE);
    const [reminder] = bench.server.mails.filter(({ subject }) => subject!.includes('Reminder'));
    expect(reminder!.subject).toContain('Publish supplementary guidance');
    expect(reminder!.text).not.toContain('Publish regulations');
  });

  it('leave out the one that cannot be built', async () => {
    for (const id of ['guidance', 'second', 'third']) await reminded({ id, title: { en: `Publish ${id}` } });
    const original = templates['reminder-before'].en;
    const broken = jest
      .spyOn(templates['reminder-before'] as { en: typeof original }, 'en')
      .mockImplementation((facts, context) => {
        if (facts.obligationId === 'second') throw new TypeError('a template that throws');
        return original(facts, context);
      });
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 3 });
    broken.mockRestore();
    const toLead = bench.server.mails.filter(({ to }) => JSON.stringify(to).includes('policy-lead'));
    expect(toLead).toHaveLength(1);
    expect(toLead[0]!.text).toContain('Publish third');
    expect(toLead[0]!.text).not.toContain('Publish second');
  });

  it('to one body outside become one message too', async () => {
    for (const id of ['guidance', 'second']) {
      await bench.when(id, '2026-02-02T10:00:00Z', register(commitment({ id })));
      await bench.when(id, '2026-02-02T11:00:00Z', {
        type: 'set-body-mail',
        on: true,
        address: id === 'guidance' ? 'post@estyn.example' : 'Post@Estyn.example',
        reason: 'They asked',
      });
      await bench.when(id, MORNING, { type: 'advance' }, clock);
    }
    await bench.deliver('2026-02-02T11:00:00Z');
    const before = bench.server.mails.length;
    await bench.deliver(NINE);
    const sent = bench.server.mails.slice(before).map(({ to }) => JSON.stringify(to));
    expect(sent.filter((to) => /estyn/i.test(to))).toHaveLength(1);
    expect(sent).toHaveLength(2);
  });
});

describe('a message that covers several mails and does not arrive', () => {
  beforeEach(async () => {
    share();
    await toBoth();
  });

  it('now, is repeated as one under the same Message-ID', async () => {
    bench.server.behave({ onRecipient: () => 451 });
    expect((await bench.deliver(NINE)).counts).toEqual({ retry: 2 });
    bench.server.behave({});
    expect((await bench.deliver('2026-02-27T09:01:00Z')).counts).toEqual({ sent: 2 });
    expect(bench.server.mails).toHaveLength(1);
    const [first, , second] = await bench.record(OWNER);
    expect(second!.data).toMatchObject({
      attempt: 2,
      messageId: (first!.data as { messageId: string }).messageId,
    });
  });

  it('perhaps, is repeated under the same Message-ID, apart from what came meanwhile', async () => {
    bench.server.behave({ onMail: () => Promise.resolve('hang up') });
    expect((await bench.deliver(NINE)).counts).toEqual({ retry: 2 });
    bench.server.behave({});
    await reminded({ id: 'second' });
    expect((await bench.deliver('2026-02-27T09:01:00Z')).counts).toEqual({ sent: 3 });
    const [first, ...later] = bench.server.mails.map(({ messageId }) => messageId);
    expect(later).toHaveLength(2);
    expect(later.filter((id) => id === first)).toHaveLength(1);
    expect(await types(APPROVER)).toEqual([
      'MailAttempted',
      'MailOutcomeUnknown',
      'MailAttempted',
      'MailAccepted',
    ]);
  });

  it('ever, is undeliverable for each post', async () => {
    bench.server.behave({ onRecipient: () => 550 });
    expect((await bench.deliver(NINE)).counts).toMatchObject({ undeliverable: expect.any(Number) as number });
    for (const id of [OWNER, APPROVER])
      expect(await types(id)).toEqual(['MailAttempted', 'MailFailed', 'MailUndeliverable']);
  });

  it('because its sender died, is repeated under the same Message-ID', async () => {
    const heartbeat = (point?: { point: string }): void => {
      if (point?.point === 'attempt-recorded') throw new Error('the sender stopped');
    };
    await expect(bench.deliver(NINE, { heartbeat })).rejects.toThrow('the sender stopped');
    expect(bench.server.mails).toEqual([]);
    expect((await bench.deliver('2026-02-27T09:01:00Z')).counts).toEqual({ sent: 2 });
    const [first, unknown, second] = await bench.record(APPROVER);
    expect(unknown).toMatchObject({ type: 'MailOutcomeUnknown', data: { why: 'sender-died' } });
    expect((second!.data as { messageId: string }).messageId).toBe(
      (first!.data as { messageId: string }).messageId,
    );
  });
});

describe('a list and a reminder of the same thing', () => {
  const digests = async (at: string, ids: readonly string[]) =>
    sendDigests({
      ...bench.delivery(instant(at)),
      transport: createTransport(bench.server.url),
      source: {
        rows: async () =>
          Promise.all(
            ids.map(async (id) => summaryOf(fold(await bench.ledger.readStream(id))!, ukBankHolidays)),
          ),
      },
      administrators: [postId('register-administrator')],
    });

  it('become one message at the reminder’s hour, which says it once', async () => {
    // the date is due soon, and another entry asks for its reading: a reason for a list
    await reminded();
    await bench.when('five-yearly-review', '2026-02-02T10:00:00Z', register(review()));
    const at = '2026-02-27T08:45:00Z';
    expect(await digests(at, ['guidance', 'five-yearly-review'])).toMatchObject({ waiting: 1 });
    expect(bench.server.mails.filter(({ to }) => JSON.stringify(to).includes('policy-lead'))).toEqual([]);
    await bench.deliver(NINE, { obligationId: obligationId('guidance') });
    const toLead = bench.server.mails.filter(({ to }) => JSON.stringify(to).includes('policy-lead'));
    expect(toLead).toHaveLength(1);
    const text = String(toLead[0]!.text).replaceAll(/\s+/g, ' ');
    expect(text).toContain('The last day for this entry is Tuesday 31 March 2026.');
    expect(text).toContain('Your list for 27 February 2026: entries on the register');
    expect(text).not.toContain('The last day of each is shown beside it.');
    const [digest] = (await listMails(bench.ledger.db)).filter(({ template }) => template === 'digest');
    expect(digest).toMatchObject({ state: 'sent', messageId: toLead[0]!.messageId });
  });

  it('leave the list alone where no reminder follows that day', async () => {
    await bench.when('five-yearly-review', '2026-02-02T10:00:00Z', register(review()));
    expect(await digests(EIGHT, ['five-yearly-review'])).toMatchObject({ prepared: 1, sent: 1, waiting: 0 });
  });

  it('are one list for two posts with one mailbox, each item once', async () => {
    share();
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
    await bench.when('guidance', '2026-02-26T10:00:00Z', attach('2026-02-26'));
    await bench.when('guidance', '2026-02-26T10:05:00Z', submit('2026-02-26'));
    await bench.when('five-yearly-review', '2026-02-02T10:00:00Z', register(review()));
    await bench.deliver('2026-02-26T10:05:00Z');
    const before = bench.server.mails.length;
    await digests(EIGHT, ['guidance', 'five-yearly-review']);
    expect(bench.server.mails).toHaveLength(before + 1);
    const text = textOf(before);
    expect(text).toContain('Decisions that await you');
    expect(count(text, '/completion/1')).toBe(2);
  });
});
