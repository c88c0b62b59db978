import { ukBankHolidays } from '#domain/shipped-holidays';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type MailId, instant, mailId, obligationId, postId } from '#domain/kernel';
import { mailEventCatalog } from '#domain/mail';
import { summaryOf } from '#record/read-models';
import { LONGEST_TITLE, fold } from '#domain/obligations';
import { MailBench } from '../../../tests/chaos/support/mail-bench';
import { clock, commitment, register } from '../../../tests/chaos/support/mail-rows';
import { listMails, listUnreached, mailHealth } from './mail-history.repository';
import { sendDigests } from './digest/send-digests';
import { templates } from './templates/catalog';

const MORNING = '2026-02-27T08:30:00Z';
const NINE = '2026-02-27T09:00:00Z';
const MONDAY = '2026-03-02T08:00:00Z';
const ADMINISTRATOR = 'register-administrator';

jest.setTimeout(60_000);

let bench: MailBench;
let ids: string[];
beforeEach(async () => {
  bench = await MailBench.open();
  ids = [];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.close();
});

const reminderOf = (id: string): MailId => mailId(`${id}/1/reminder/0/P1M/owner`);

/** Registers an obligation on 2 February and advances to its reminder of 27 February. */
async function reminded(fields: Record<string, unknown> = {}): Promise<void> {
  const definition = commitment(fields);
  ids.push(definition.id);
  await bench.when(definition.id, '2026-02-02T10:00:00Z', register(definition));
  await bench.when(definition.id, MORNING, { type: 'advance' }, clock);
}

const digests = (at: string) =>
  sendDigests({
    ...bench.delivery(instant(at)),
    source: {
      rows: async () =>
        Promise.all(
          ids.map(async (id) => summaryOf(fold(await bench.ledger.readStream(id))!, ukBankHolidays)),
        ),
    },
    administrators: [postId(ADMINISTRATOR)],
  });

const mailsTo = (post: string) =>
  bench.server.mails.filter(({ to }) => JSON.stringify(to).includes(`${post}@cylch.example`));
const eventTypes = async (id: MailId): Promise<readonly string[]> =>
  (await bench.record(id)).map(({ type }) => type);

describe('a title that no subject line can hold', () => {
  it.each([
    ['no space in its first 71 characters and an emoji at the end', `${'a'.repeat(69)}${'🙂'.repeat(2)}`],
    ['an emoji of many parts at the cut', `${'a'.repeat(65)}👨‍👩‍👧‍👦${'b'.repeat(9)}`],
    ['a flag at the cut', `${'a'.repeat(69)}🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿`],
    ['a line break that would be a header', 'Publish\r\nBcc: everybody@else.example\r\n\r\nbody'],
    ['marks that turn the direction', 'Publish \u202eecnadiug\u202c \u2067x'],
    ['Arabic and Hebrew', 'نشر التوجيهات التكميلية للسلطات المحلية في جميع أنحاء ويلز قبل نهاية العام عברית'],
    ['control characters', 'Pub\u0007lish \u001b[31mred'],
    ['characters without width', 'Pub\u200blish\ufeff \u2060now'],
    ['the most characters', 'x'.repeat(LONGEST_TITLE)],
    ['one character with as many marks as fit', `e${'\u0301'.repeat(LONGEST_TITLE - 1)}`],
    ['only spaces beside a letter', `a${'\u3000'.repeat(LONGEST_TITLE - 2)}b`],
  ])('%s: its mail leaves in one piece', async (_what, title) => {
    await reminded({ title: { en: title } });
    expect((await bench.deliver(NINE)).counts).toEqual({ sent: 1 });
    const [mail] = bench.server.mails;
    expect(mail!.subject).toContain('Reminder, 31 March 2026:');
    expect(mail!.subject!.isWellFormed()).toBe(true);
    expect(mail!.subject).not.toMatch(/[\p{Cc}\ufffd\u202a-\u202e\u2066-\u2069]/u);
    expect(mail!.headers.has('bcc')).toBe(false);
    expect(mail!.text).toContain('https://cylch.example/obligations/guidance');
  });

  it('any text at all can be mailed and listed, and stops no list', async () => {
    const titles = fc.sample(
      fc.oneof(fc.string({ unit: 'binary', minLength: 60, maxLength: 200 }), fc.string({ unit: 'grapheme' })),
      { numRuns: 25, seed: 13 },
    );
    for (const [index, title] of titles.entries())
      await reminded({ id: `row-${index}`, title: { en: `${title.replaceAll('\0', '')}.` } });
    expect((await bench.deliver(NINE)).counts).toEqual({ sent: 25 });
    // whose date had passed before it was put on the register
    for (const [index, title] of titles.entries()) {
      const definition = commitment({
        id: `old-${index}`,
        title: { en: `${title.replaceAll('\0', '')}.` },
        owner: `lead-${index}`,
      });
      ids.push(definition.id);
      await bench.when(definition.id, '2026-11-02T10:00:00Z', register(definition));
    }
    expect(await digests('2026-11-23T08:00:00Z')).toMatchObject({ prepared: 25, sent: 25, waiting: 0 });
  });
});

describe('one mail that cannot be built', () => {
  beforeEach(async () => {
    for (const id of ['first', 'second', 'third']) await reminded({ id, owner: `${id}-lead` });
  });

  const breakTemplate = (): void => {
    const original = templates['reminder-before'].en;
    jest
      .spyOn(templates['reminder-before'] as { en: typeof original }, 'en')
      .mockImplementation((facts, context) => {
        if (facts.obligationId === 'second') throw new TypeError('a template that throws for a@else.example');
        return original(facts, context);
      });
  };

  it('is recorded with the reason, factReaches to a person, seen in health, and stops no other', async () => {
    breakTemplate();
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 3 });
    expect(await bench.record(reminderOf('second'))).toEqual([
      {
        type: 'MailUndeliverable',
        data: {
          mailId: reminderOf('second'),
          obligationId: 'second',
          recipientPost: 'second-lead',
          why: 'cannot-be-built',
          detail: 'TypeError: a template that throws for (address)',
        },
      },
    ]);
    expect(mailsTo('-lead')).toHaveLength(2);
    expect(mailsTo('deputy-director')[0]!.text).toContain('so nobody was notified by it');
    expect(mailsTo('deputy-director')[0]!.text).toContain('The email could not be made');
    expect(await mailHealth(bench.ledger.db)).toEqual({
      waiting: 0,
      retrying: 0,
      retryingSince: null,
      undeliverable: 1,
      unbuildable: 1,
    });
    expect(await listUnreached(bench.ledger.db)).toMatchObject([
      { mailId: reminderOf('second'), recipient: 'second-lead', state: 'undeliverable', attempts: 0 },
    ]);
    await digests(MONDAY);
    expect(mailsTo(ADMINISTRATOR)[0]!.text).toContain('Emails that could not be delivered');
  });

  it('leaves once it can be built', async () => {
    breakTemplate();
    await bench.deliver(NINE);
    jest.restoreAllMocks();
    await digests(MONDAY);
    expect(await eventTypes(reminderOf('second'))).toEqual([
      'MailUndeliverable',
      'MailAttempted',
      'MailAccepted',
    ]);
    expect(mailsTo('-lead')).toHaveLength(3);
  });

  it('stops no other where what is stored of it cannot be read', async () => {
    await sql`update mail.outbox set facts = '{"template":"reminder-before","of":"another build"}'
      where obligation_id = 'second'`.execute(bench.ledger.db);
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 2 });
    expect(await bench.record(reminderOf('second'))).toMatchObject([
      { data: { why: 'cannot-be-built', detail: 'the stored facts cannot be read' } },
    ]);
    await digests(MONDAY);
    expect(mailsTo(ADMINISTRATOR)[0]!.text).toContain('* second');
  });

  it('stops no other where its transport throws: nobody knows whether it left', async () => {
    const { transport } = bench.delivery(instant(NINE));
    const throwing: typeof transport = {
      send: (message) =>
        message.headers['X-Cylch-Mail']?.startsWith('second') === true
          ? Promise.reject(new Error('a bug'))
          : transport.send(message),
    };
    expect((await bench.deliver(NINE, { transport: throwing })).counts).toEqual({ retry: 1, sent: 2 });
    expect(await eventTypes(reminderOf('second'))).toEqual(['MailAttempted', 'MailOutcomeUnknown']);
  });

  it('stops no other where its outcome cannot be recorded, and is delivered at the next call', async () => {
    const heartbeat = jest.fn((point?: { mailId: MailId; point: string }) => {
      if (point?.mailId === reminderOf('second') && point.point === 'taken-up')
        throw new Error('the connection broke');
    });
    await expect(bench.deliver(NINE, { heartbeat })).rejects.toThrow('the connection broke');
    expect(mailsTo('-lead')).toHaveLength(2);
    await bench.deliver(NINE);
    expect(mailsTo('-lead')).toHaveLength(3);
  });
});

describe('one person whose address is nonsense', () => {
  it.each(['nonsense', '', 'a@cylch.example, b@else.example', 'a@cylch.example\r\nRCPT TO:<b@else.example>'])(
    '%j: recorded so, factReaches to the other post, tried again once it is another, and stops no other',
    async (address) => {
      await reminded({ id: 'first' });
      await reminded({ id: 'second', owner: 'another-lead' });
      bench.directory.addresses.set('policy-lead', address);
      expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 2 });
      expect(await bench.record(reminderOf('first'))).toMatchObject([{ data: { why: 'address-unusable' } }]);
      expect(bench.server.mails.flatMap(({ to }) => JSON.stringify(to)).join()).not.toContain('else.example');
      expect(mailsTo('deputy-director')[0]!.text).toContain('is not an email address');
      await digests(MONDAY);
      expect(await eventTypes(reminderOf('first'))).toEqual(['MailUndeliverable']);
      bench.directory.addresses.set('policy-lead', 'policy-lead@cylch.example');
      await digests('2026-03-03T08:00:00Z');
      expect(await eventTypes(reminderOf('first'))).toEqual([
        'MailUndeliverable',
        'MailAttempted',
        'MailAccepted',
      ]);
    },
  );

  it('an address with letters of any script is used', async () => {
    await reminded();
    bench.directory.addresses.set('policy-lead', 'siân@tŷ.cymru');
    expect((await bench.deliver(NINE)).counts).toEqual({ sent: 1 });
  });

  it('a name with quotes, line breaks and 5,000 characters is a name', async () => {
    await reminded();
    const forPost = bench.directory.forPost.bind(bench.directory);
    jest.spyOn(bench.directory, 'forPost').mockImplementation((post) => {
      const found = forPost(post);
      const name = `"Lead", <x@else.example>\r\nBcc: y@else.example 🙂${'n'.repeat(5_000)}`;
      return found && { ...found, name: { cy: name, en: name } };
    });
    expect((await bench.deliver(NINE)).counts).toEqual({ sent: 1 });
    const [mail] = bench.server.mails;
    expect(mail!.headers.has('bcc')).toBe(false);
    expect((mail!.to as { value: unknown[] }).value).toEqual([
      { address: 'policy-lead@cylch.example', name: expect.stringMatching(/^"Lead"/) as string },
    ]);
  });
});

describe('one list that cannot be made or delivered', () => {
  beforeEach(async () => {
    for (const [id, owner] of [
      ['first', 'policy-lead'],
      ['second', 'another-lead'],
    ] as const) {
      const definition = commitment({ id, owner });
      ids.push(id);
      await bench.when(id, '2026-11-02T10:00:00Z', register(definition));
    }
  });
  const DAY = '2026-11-23T08:00:00Z';
  const NEXT = '2026-11-24T08:00:00Z';

  it('reaches administrators as a post that nobody notified; every other list leaves', async () => {
    bench.directory.addresses.set('policy-lead', 'nonsense');
    expect(await digests(DAY)).toMatchObject({ prepared: 2, sent: 1 });
    expect(mailsTo('another-lead')).toHaveLength(1);
    expect(await digests(NEXT)).toMatchObject({ prepared: 1, sent: 1 });
    const [list] = mailsTo(ADMINISTRATOR);
    expect(list!.text).toContain('Posts that their list did not reach');
    expect(list!.text).toContain('Post policy-lead');
    expect(await digests('2026-11-25T08:00:00Z')).toMatchObject({ prepared: 0 });
  });

  it('leaves all others and the lists of the next days where one mailbox is full', async () => {
    bench.server.behave({ onRecipient: (address) => (address.startsWith('policy-lead@') ? 552 : null) });
    expect(await digests(DAY)).toEqual({ prepared: 2, sent: 1, waiting: 1 });
    const definition = commitment({ id: 'third', owner: 'another-lead' });
    ids.push('third');
    await bench.when('third', DAY, register(definition));
    expect(await digests(NEXT)).toEqual({ prepared: 2, sent: 2, waiting: 1 });
    expect(mailsTo('another-lead')).toHaveLength(2);
    expect(mailsTo(ADMINISTRATOR)[0]!.text).toContain('Posts that their list did not reach');
  });

  it('lists every obligation but one that cannot be read, and says which', async () => {
    const good = await Promise.all(
      ids.map(async (id) => summaryOf(fold(await bench.ledger.readStream(id))!, ukBankHolidays)),
    );
    const broken = {
      ...good[0]!,
      occurrences: [{ ...good[0]!.occurrences[0]!, lastLawfulDay: '0000-01-01' as never }],
    };
    const report = await sendDigests({
      ...bench.delivery(instant(DAY)),
      source: { rows: () => Promise.resolve([broken, good[1]!]) },
      administrators: [postId(ADMINISTRATOR)],
    });
    expect(report).toMatchObject({ prepared: 2, sent: 2 });
    expect(mailsTo('another-lead')).toHaveLength(1);
    expect(mailsTo(ADMINISTRATOR)[0]!.text).toContain('Entries that could not be listed');
  });
});

describe('a temporary failure that lasts', () => {
  const full = (): void =>
    bench.server.behave({ onRecipient: (address) => (address.startsWith('policy-lead@') ? 552 : null) });
  const hours = (count: number): string => new Date(Date.parse(NINE) + count * 3_600_000).toISOString();

  it('reaches the other post and the administrators as “nobody was notified”, once; the attempts go on for days', async () => {
    await reminded();
    full();
    for (const hour of [0, 1, 3]) expect((await bench.deliver(hours(hour))).counts).toEqual({ retry: 1 });
    expect(await eventTypes(reminderOf('guidance'))).not.toContain('MailDelayed');
    expect((await bench.deliver(hours(4))).counts).toEqual({ retry: 1, sent: 1 });
    expect(mailsTo('deputy-director')[0]!.subject).toContain(
      'Nobody was notified: an email has not been delivered yet',
    );
    await bench.deliver(hours(6));
    const types = await eventTypes(reminderOf('guidance'));
    expect(types.filter((type) => type === 'MailDelayed')).toHaveLength(1);
    expect(await mailHealth(bench.ledger.db)).toMatchObject({ retrying: 1, retryingSince: instant(NINE) });
    await digests(MONDAY);
    expect(mailsTo(ADMINISTRATOR)[0]!.text).toContain('Emails that could not be delivered');
    bench.server.behave({});
    await bench.deliver('2026-03-03T10:00:00Z');
    expect((await eventTypes(reminderOf('guidance'))).at(-1)).toBe('MailAccepted');
    expect(
      mailEventCatalog.MailDelayed.schema.safeParse(
        (await bench.record(reminderOf('guidance'))).find(({ type }) => type === 'MailDelayed')?.data,
      ).success,
    ).toBe(true);
  });

  it('whose mail arrives meanwhile is not told of any more', async () => {
    await reminded();
    bench.server.behave({ onRecipient: () => 552 });
    await bench.deliver(NINE);
    await bench.deliver(hours(5));
    const notice = mailId(`${reminderOf('guidance')}/delayed`);
    bench.server.behave({ onRecipient: (address) => (address.startsWith('deputy') ? 552 : null) });
    await bench.deliver(hours(7));
    bench.server.behave({});
    await bench.deliver(hours(9));
    expect(
      (await listMails(bench.ledger.db, { obligationId: obligationId('guidance') })).find(
        (mail) => mail.mailId === notice,
      ),
    ).toMatchObject({
      state: 'withdrawn',
      lastDetail: 'delivered-meanwhile',
    });
  });

  it('of one recipient of several delays only that one', async () => {
    await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
    await bench.when('guidance', '2026-04-22T08:30:00Z', { type: 'advance' }, clock);
    full();
    expect((await bench.deliver('2026-04-22T09:00:00Z')).counts).toEqual({ retry: 1, sent: 1 });
    expect(mailsTo('deputy-director')).toHaveLength(1);
  });

  it('for good, as no such user, is told at once', async () => {
    await reminded();
    bench.server.behave({ onRecipient: (address) => (address.startsWith('policy-lead@') ? 550 : null) });
    expect((await bench.deliver(NINE)).counts).toEqual({ undeliverable: 1, sent: 1 });
  });
});
