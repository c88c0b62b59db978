import { ukBankHolidays } from '#domain/shipped-holidays';
import { instant, mailId, obligationId, postId } from '#domain/kernel';
import { openLedger } from '#record/ledger';
import { confirmableVersion } from '#domain/obligations';
import { mailsFor } from '#domain/mail';
import { sampleFacts } from '../../domain/mail/sample-facts.testing';
import { MailBench } from '../../../tests/chaos/support/mail-bench';
import {
  approver,
  attach,
  clock,
  commitment,
  register,
  review,
  submit,
} from '../../../tests/chaos/support/mail-rows';
import { createTransport } from './transport';
import { deliverDue } from './deliver-due';
import { enqueue, nextSendAt } from './outbox.repository';
import { listMails } from './mail-history.repository';
import { messageIdFor } from './attempt';

const REMINDER = mailId('guidance/1/reminder/0/P1M/owner');
const MORNING = '2026-02-27T08:30:00Z';
const NINE = '2026-02-27T09:00:00Z';

jest.setTimeout(30_000);

let bench: MailBench;
beforeEach(async () => {
  bench = await MailBench.open();
});
afterEach(() => bench.close());

/** Registers an obligation on 2 February and advances to its reminder of 27 February. */
async function reminded(definition = commitment()): Promise<void> {
  await bench.when(definition.id, '2026-02-02T10:00:00Z', register(definition));
  await bench.when(definition.id, MORNING, { type: 'advance' }, clock);
}
const types = async (mailId = REMINDER): Promise<readonly string[]> =>
  (await bench.record(mailId)).map(({ type }) => type);
const stateOf = async (mailId = REMINDER) =>
  (await listMails(bench.ledger.db)).find((mail) => mail.mailId === mailId)!;

describe('a mail that is due', () => {
  it('leaves once, at its hour, in both languages, with its attempt recorded before and its outcome after', async () => {
    await reminded();
    expect(await nextSendAt(bench.ledger, obligationId('guidance'))).toBe('2026-02-27T09:00:00.000Z');
    expect((await bench.deliver('2026-02-27T08:59:59Z')).counts).toEqual({});
    const recordedBefore: (readonly string[])[] = [];
    bench.server.behave({ onMail: async () => (recordedBefore.push(await types()), null) });
    const report = await bench.deliver(NINE, { obligationId: obligationId('guidance') });
    expect(report).toEqual({ counts: { sent: 1 }, nextSendAt: null });
    expect(recordedBefore).toEqual([['MailAttempted']]);
    expect(await types()).toEqual(['MailAttempted', 'MailAccepted']);
    expect((await bench.deliver(NINE)).counts).toEqual({});

    const [mail] = bench.server.mails;
    expect(bench.server.mails).toHaveLength(1);
    expect(mail!.messageId).toBe(messageIdFor(REMINDER, 'cylch@llyw.example'));
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.to).toMatchObject({ text: '"Swydd policy-lead" <policy-lead@cylch.example>' });
    expect(mail!.subject).toBe(
      'Nodyn atgoffa, 31 Mawrth 2026: Cyhoeddi canllawiau atodol | Reminder, 31 March 2026: Publish supplementary guidance',
    );
    expect(mail!.text).toContain('Y diwrnod olaf ar gyfer y cofnod hwn yw dydd Mawrth 31 Mawrth 2026.');
    expect(mail!.text).toContain('The last day for this entry is Tuesday 31 March 2026.');
    expect(mail!.html).toContain('<section lang="en">');
  });

  it('is recorded with posts and ids alone', async () => {
    await reminded();
    await bench.deliver(NINE);
    const events = await bench.ledger.readStream(`mail-${REMINDER}`);
    expect(events[0]!.data).toEqual({
      mailId: REMINDER,
      obligationId: 'guidance',
      attempt: 1,
      messageId: messageIdFor(REMINDER, 'cylch@llyw.example'),
      recipientPost: 'policy-lead',
      template: 'reminder-before',
      contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const said = JSON.stringify(events.map(({ data, metadata }) => [data, metadata])).replaceAll(
      messageIdFor(REMINDER, 'cylch@llyw.example'),
      '',
    );
    expect(said).not.toContain('@');
  });

  it('is listed for the page with every attempt', async () => {
    await reminded();
    await bench.deliver(NINE);
    expect(await listMails(bench.ledger.db, { obligationId: obligationId('guidance') })).toMatchObject([
      {
        mailId: REMINDER,
        recipient: 'policy-lead',
        template: 'reminder-before',
        plannedAt: '2026-02-27T09:00:00.000Z',
        state: 'sent',
        lastOutcome: 'accepted',
        attempts: [{ attempt: 1, outcome: 'accepted', attemptedAt: '2026-02-27T09:00:00.000Z' }],
      },
    ]);
    expect(await listMails(bench.ledger.db, { obligationId: obligationId('another') })).toEqual([]);
  });

  it('is one mail though asked for twice', async () => {
    await reminded();
    const state = await bench.when('guidance', MORNING, attach('2026-02-27'));
    const [event] = (await bench.ledger.readStream('guidance')).filter(({ type }) => type === 'ReminderDue');
    await bench.ledger.transaction((tx) => enqueue(tx, mailsFor(event as never, state, ukBankHolidays)));
    await bench.deliver(NINE);
    expect(bench.server.mails).toHaveLength(1);
  });

  it('is undone with the transaction that asked for it', async () => {
    const undone = bench.ledger.transaction(async (tx) => {
      const facts = sampleFacts[0]!;
      const to = { post: postId('policy-lead') };
      await enqueue(tx, [
        { mailId: mailId('x'), obligationId: obligationId('guidance'), to, facts, sendAt: instant(NINE) },
      ]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await listMails(bench.ledger.db)).toEqual([]);
  });
});

describe('a mail that could not leave on its day', () => {
  const texts = () => {
    const [mail] = bench.server.mails;
    return { subject: mail!.subject!, text: mail!.text!, html: String(mail!.html) };
  };

  it('says after the last day that it has passed, and how long ago, in both languages', async () => {
    await reminded();
    await bench.deliver(NINE, { transport: createTransport('smtp://127.0.0.1:1') });
    expect((await bench.deliver('2026-04-02T09:00:00Z')).counts).toEqual({ sent: 1 });
    const { subject, text, html } = texts();
    expect(subject).toContain('Overdue since 31 March 2026');
    for (const words of [text, html]) {
      expect(words).toContain('The last day for this entry was Tuesday 31 March 2026.');
      expect(words).toContain('That day passed 2 days ago.');
      expect(words).toContain('Mae’r diwrnod hwnnw wedi mynd heibio. Yr amser ers hynny: 2 ddiwrnod.');
      expect(words).toContain('This reminder should have been sent on 27 February 2026.');
      expect(words).not.toMatch(/entry is Tuesday|Time left|working day/);
    }
  });

  it('says before it how long is left on the day it leaves', async () => {
    await reminded();
    await bench.deliver(NINE, { transport: createTransport('smtp://127.0.0.1:1') });
    await bench.deliver('2026-03-30T09:00:00Z');
    const { subject, text } = texts();
    expect(subject).toContain('Reminder, 31 March 2026');
    expect(text).toContain('Time left: 1 day.');
    expect(text).toContain('Yr amser sydd ar ôl: 1 diwrnod.');
  });
});

it('an entry registered on a day off and due before the next working day has its mail at once', async () => {
  const definition = review({ authority: 'internal' });
  await bench.when('five-yearly-review', '2026-08-29T13:00:00Z', register(definition));
  await bench.when('five-yearly-review', '2026-08-29T13:00:00Z', { type: 'advance' }, clock);
  expect((await bench.deliver('2026-08-29T13:00:00Z')).counts).toEqual({ sent: 1 });
  expect(bench.server.mails[0]!.text).toContain('Time left: 2 days.');
  expect(bench.server.mails[0]!.text).not.toContain('should have been sent');
});

describe('a mail about a proposal', () => {
  it('names who asks, says why, and links to the page where it is decided', async () => {
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
    await bench.when('guidance', '2026-03-02T10:00:00Z', attach('2026-03-02'));
    await bench.when('guidance', '2026-03-02T10:05:00Z', submit('2026-03-02'));
    await bench.deliver('2026-03-02T10:06:00Z');
    const [mail] = bench.server.mails;
    expect(mail!.subject).toContain('Done, awaiting your confirmation');
    for (const words of [mail!.text!, String(mail!.html)]) {
      expect(words).toContain('Non Griffiths');
      expect(words).toContain('The report is published.');
      expect(words).toContain('https://cylch.example/approvals/guidance/completion/1');
    }
  });

  it('asks no owner to confirm what they submitted, where there is no approver', async () => {
    const definition = commitment({ approver: undefined });
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(definition));
    await bench.when('guidance', '2026-03-02T10:00:00Z', attach('2026-03-02'));
    await bench.when('guidance', '2026-03-02T10:05:00Z', submit('2026-03-02'));
    await bench.deliver('2026-03-02T10:06:00Z');
    const [mail] = bench.server.mails;
    expect(mail!.subject).toContain('Done, awaiting confirmation');
    expect(mail!.text).toContain('Nobody in your post may decide this');
    expect(mail!.text).not.toMatch(/\/approvals\/|please confirm/i);
  });
});

describe('several deliverers at once', () => {
  it('send every mail once', async () => {
    for (const id of ['guidance', 'second', 'third']) await reminded(commitment({ id, owner: `${id}-lead` }));
    const others = await Promise.all(
      [1, 2, 3].map(() => Promise.resolve(openLedger({ databaseUrl: bench.database.url }))),
    );
    await Promise.all(
      [bench.ledger, ...others].map((ledger) => deliverDue({ ...bench.delivery(instant(NINE)), ledger })),
    );
    await Promise.all(others.map((ledger) => ledger.close()));
    const ids = bench.server.mails.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(await types()).toEqual(['MailAttempted', 'MailAccepted']);
  });

  it('one that finds a mail in another’s hands leaves it there, however long the server takes', async () => {
    await reminded();
    let answer = (): void => undefined;
    const arrived = new Promise<void>((arrive) =>
      bench.server.behave({
        onMail: () => {
          arrive();
          return new Promise((resolve) => (answer = () => resolve(null)));
        },
      }),
    );
    const first = bench.deliver(NINE);
    await arrived;
    expect(await bench.deliver(NINE, { obligationId: obligationId('guidance') })).toEqual({
      counts: { busy: 1 },
      nextSendAt: '2026-02-27T09:00:00.000Z',
    });
    answer();
    expect((await first).counts).toEqual({ sent: 1 });
    expect(bench.server.mails).toHaveLength(1);
  });
});

describe('a mail that is no longer right', () => {
  it('is withdrawn, and the record says why', async () => {
    await reminded();
    await bench.when('guidance', '2026-02-27T08:40:00Z', attach('2026-02-27'));
    const state = await bench.when('guidance', '2026-02-27T08:41:00Z', submit('2026-02-27'));
    const version = confirmableVersion(state.occurrences[0]!)!;
    const confirm = { type: 'confirm-completion', occurrence: 1, version } as const;
    await bench.when('guidance', '2026-02-27T08:50:00Z', confirm, approver);
    expect((await bench.deliver(NINE)).counts).toEqual({ withdrawn: 2, sent: 1 });
    expect(await bench.record(REMINDER)).toMatchObject([{ type: 'MailWithdrawn', data: { why: 'done' } }]);
    expect(await stateOf()).toMatchObject({ state: 'withdrawn', lastDetail: 'done' });
    expect(bench.server.mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Completion confirmed'),
    ]);
  });

  it('is replaced where later reminders of the same occurrence have piled up', async () => {
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
    for (const at of ['2026-02-27T08:30:00Z', '2026-03-17T08:30:00Z', '2026-03-24T08:30:00Z'])
      await bench.when('guidance', at, { type: 'advance' }, clock);
    expect((await bench.deliver('2026-03-24T10:00:00Z')).counts).toEqual({ withdrawn: 2, sent: 1 });
    expect(bench.server.mails[0]!.headers.get('x-cylch-mail')).toBe('guidance/1/reminder/0/P1W/owner');
  });
});

describe('a server that does not take the mail', () => {
  it('now: the attempt failed, is repeated later under the same Message-ID', async () => {
    await reminded();
    bench.server.behave({ onRecipient: () => 451 });
    expect(await bench.deliver(NINE, { obligationId: obligationId('guidance') })).toEqual({
      counts: { retry: 1 },
      nextSendAt: '2026-02-27T09:01:00.000Z',
    });
    expect((await bench.deliver('2026-02-27T09:00:59Z')).counts).toEqual({});
    bench.server.behave({});
    await bench.deliver('2026-02-27T09:01:00Z');
    expect(await bench.record(REMINDER)).toMatchObject([
      { type: 'MailAttempted', data: { attempt: 1 } },
      { type: 'MailFailed', data: { permanence: 'temporary', reason: '451 refused (address) in a test' } },
      { type: 'MailAttempted', data: { attempt: 2 } },
      { type: 'MailAccepted' },
    ]);
    expect(bench.server.mails).toHaveLength(1);
  });

  it('because it is away: the same', async () => {
    await reminded();
    const transport = createTransport('smtp://127.0.0.1:1');
    expect((await bench.deliver(NINE, { transport })).counts).toEqual({ retry: 1 });
    expect(await types()).toEqual(['MailAttempted', 'MailFailed']);
    await bench.deliver('2026-02-27T09:05:00Z');
    expect(bench.server.mails).toHaveLength(1);
  });

  it('ever: it is undeliverable, and the other post is told', async () => {
    await reminded();
    bench.server.behave({ onRecipient: (address) => (address.startsWith('policy-lead@') ? 550 : null) });
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 1 });
    expect(await types()).toEqual(['MailAttempted', 'MailFailed', 'MailUndeliverable']);
    expect(await stateOf()).toMatchObject({ state: 'undeliverable', lastDetail: 'refused-by-server' });
    expect(bench.server.mails[0]!.subject).toContain('Nobody was notified: an email could not be delivered');
    expect(bench.server.mails[0]!.to).toMatchObject({
      text: '"Post deputy-director" <deputy-director@cylch.example>',
    });
  });

  it('after the mail was handed over, by breaking the connection: the outcome is unknown, and the record says so', async () => {
    await reminded();
    bench.server.behave({ onMail: () => Promise.resolve('hang up') });
    expect((await bench.deliver(NINE)).counts).toEqual({ retry: 1 });
    bench.server.behave({});
    await bench.deliver('2026-02-27T09:01:00Z');
    expect(await bench.record(REMINDER)).toMatchObject([
      { type: 'MailAttempted', data: { attempt: 1 } },
      { type: 'MailOutcomeUnknown', data: { attempt: 1, why: 'connection-lost' } },
      { type: 'MailAttempted', data: { attempt: 2 } },
      { type: 'MailAccepted', data: { attempt: 2 } },
    ]);
    const messageId = messageIdFor(REMINDER, 'cylch@llyw.example');
    expect(bench.server.mails.map((mail) => mail.messageId)).toEqual([messageId, messageId]);
  });
});

describe('a post that is not in the directory', () => {
  it('is recorded, the other post is told, and nothing is lost', async () => {
    await reminded();
    bench.directory.addresses.set('policy-lead', null);
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 1 });
    expect(await bench.record(REMINDER)).toMatchObject([
      { type: 'MailUndeliverable', data: { recipientPost: 'policy-lead', why: 'unknown-post' } },
    ]);
  });

  it('is so too for an obligation without any post', async () => {
    await reminded(commitment({ owner: undefined, approver: undefined }));
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1 });
    expect(await bench.record(REMINDER)).toMatchObject([{ data: { why: 'no-post' } }]);
  });
});

describe('days on which nobody works', () => {
  it('hold a mail until nine on the next working day', async () => {
    await reminded();
    const saturday = '2026-02-28T10:00:00Z';
    expect(await bench.deliver(saturday, { obligationId: obligationId('guidance') })).toEqual({
      counts: { held: 1 },
      nextSendAt: '2026-03-02T09:00:00.000Z',
    });
    await bench.deliver('2026-03-02T09:00:00Z');
    expect(bench.server.mails).toHaveLength(1);
  });

  it('but not where the last day would be over by then', async () => {
    // 31 August 2026 is a bank holiday; the clock stood still on the Friday before
    await bench.when('five-yearly-review', '2026-08-27T10:00:00Z', register(review()));
    await bench.when('five-yearly-review', '2026-08-29T08:30:00Z', { type: 'advance' }, clock);
    // registered days before the date: its first reminder goes to the approver of the statutory date too
    expect((await bench.deliver('2026-08-29T09:00:00Z')).counts).toEqual({ sent: 2 });
    expect(bench.server.mails[0]!.text).toContain('This reminder should have been sent on 28 August 2026.');
    expect(bench.server.mails[0]!.text).toContain('Monday 31 August 2026');
  });
});
