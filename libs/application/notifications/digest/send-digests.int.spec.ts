import { ukBankHolidays } from '#domain/shipped-holidays';
import { type MailId, dateInWales, instant, obligationId, personId, postId } from '#domain/kernel';
import { type Actor, type By, type Command, fold } from '#domain/obligations';
import { summaryOf } from '#record/read-models';
import { MailBench } from '../../../../tests/chaos/support/mail-bench';
import {
  attach,
  clock,
  commitment,
  official,
  register,
  review,
  submit,
} from '../../../../tests/chaos/support/mail-rows';
import { createTransport } from '../transport';
import { listMails } from '../mail-history.repository';
import { deliverWaitingDigests } from '../deliver-due';
import { type DigestReport, sendDigests } from './send-digests';
import type { DigestObligation } from './digest-items';
import { type ProposalOnFact, proposalsOnFacts } from './fact-items';
import { recordFact } from '../../../domain/obligations/commands.testing';
import { decideNow } from '../../../../tests/support/seed-register';

const MONDAY = '2026-11-23T08:00:00Z';
const TUESDAY = '2026-11-24T08:00:00Z';

jest.setTimeout(30_000);

let bench: MailBench;
let ids: string[];
beforeEach(async () => {
  bench = await MailBench.open();
  ids = [];
});
afterEach(() => bench.close());

async function given(
  at: string,
  fields: Record<string, unknown>,
  definition = commitment(fields),
): Promise<void> {
  ids.push(definition.id);
  await bench.when(definition.id, at, register(definition));
}

/** The obligations from the ledger, in the form of the read models. */
async function rows(): Promise<readonly DigestObligation[]> {
  const states = await Promise.all(ids.map(async (id) => fold(await bench.ledger.readStream(id))!));
  return states.map((state) => summaryOf(state, ukBankHolidays));
}

const digests = (at: string, transport = createTransport(bench.server.url)): Promise<DigestReport> =>
  sendDigests({
    ...bench.delivery(instant(at)),
    transport,
    source: { rows },
    // held by two people
    administrators: [postId('register-administrator'), postId('register-administrator')],
  });

const mailTo = (post: string) =>
  bench.server.mails.filter(({ to }) => JSON.stringify(to).includes(`${post}@cylch.example`));

it('asks each owner once, in one list, about every date that had passed before loading', async () => {
  for (const number of [1, 2, 3, 4])
    await given(MONDAY, { id: `row-${number}`, title: { en: `Row ${number}` } });
  await given(MONDAY, { id: 'other', owner: 'another-lead' });
  expect(await digests(MONDAY)).toEqual({ prepared: 2, sent: 2, waiting: 0 });
  const [list] = mailTo('policy-lead');
  expect(list!.subject).toBe(
    'Eich rhestr ar gyfer 23 Tachwedd 2026: cofnodion ar y gofrestr | Your list for 23 November 2026: entries on the register',
  );
  for (const number of [1, 2, 3, 4]) expect(list!.text).toContain(`* Row ${number}\n`);
  expect(list!.text).toContain('nothing here is called late');
  expect(list!.text).not.toMatch(/\nLate\n/);

  expect(await digests(MONDAY)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  expect(await digests(TUESDAY)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  await given(TUESDAY, { id: 'row-5', title: { en: 'Row 5' } });
  expect(await digests(TUESDAY)).toEqual({ prepared: 1, sent: 1, waiting: 0 });
  expect(mailTo('policy-lead')[1]!.text).toContain('* Row 5\n');
  expect(mailTo('policy-lead')[1]!.text).not.toContain('* Row 1\n');
});

it('tells of a reading to choose once, and of what is late or due soon whenever a list goes out', async () => {
  const soon = {
    id: 'soon',
    title: { en: 'Soon' },
    readings: [
      {
        ...commitment().readings[0],
        rule: { primitive: 'fixed-date', date: '2026-12-01', operator: 'on_or_before' },
      },
    ],
  };
  await given('2026-11-02T10:00:00Z', soon);
  expect(await digests(MONDAY)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  await given('2026-11-02T10:00:00Z', {}, review());
  expect(await digests(TUESDAY)).toMatchObject({ prepared: 1 });
  const [list] = mailTo('policy-lead');
  expect(list!.text).toContain('Readings of the law that await advice');
  expect(list!.text).toContain('Due within a month\n------------------');
  expect(list!.text).toContain('* Soon');
});

it('tells administrators what obligations lack', async () => {
  await given(MONDAY, { id: 'lost', owner: undefined, approver: undefined, readings: [] });
  await digests(MONDAY);
  expect(mailTo('register-administrator')[0]!.text).toContain('Entries without an owner');
  expect(mailTo('register-administrator')[0]!.text!.match(/Publish supplementary guidance\n/g)).toHaveLength(
    2,
  );
  expect(mailTo('register-administrator')[0]!.text).toContain(
    'Entries with neither a date nor a day to look again',
  );
});

it('sends nothing on a day on which nobody works', async () => {
  await given(MONDAY, {});
  for (const quiet of ['2026-11-28T08:00:00Z', '2026-12-25T08:00:00Z', '2026-12-28T08:00:00Z'])
    expect(await digests(quiet)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  expect(bench.server.mails).toEqual([]);
});

it('several at once send one list', async () => {
  await given(MONDAY, {});
  await Promise.all([digests(MONDAY), digests(MONDAY), digests(MONDAY)]);
  expect(bench.server.mails).toHaveLength(1);
});

it('leaves the list with the outbox where the server is away, which is tried again with the mail that is due', async () => {
  await given(MONDAY, {});
  const away = createTransport('smtp://127.0.0.1:1');
  expect(await digests(MONDAY, away)).toEqual({ prepared: 1, sent: 0, waiting: 1 });
  expect(await deliverWaitingDigests(bench.delivery(instant('2026-11-23T08:00:30Z')))).toEqual({});
  expect(await deliverWaitingDigests(bench.delivery(instant('2026-11-23T08:01:00Z')))).toEqual({ sent: 1 });
  expect(await digests(TUESDAY)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  expect(bench.server.mails).toHaveLength(1);
});

it('records what it told, on the stream of the post, and the attempts on the mail’s own', async () => {
  await given(MONDAY, {});
  await digests(MONDAY);
  const [prepared] = await bench.ledger.readStream('digest-policy-lead');
  expect(prepared!.data).toMatchObject({
    recipientPost: 'policy-lead',
    day: dateInWales(instant(MONDAY)),
    items: ['outcome-not-recorded/guidance/1/2026-03-31'],
  });
  const { mailId } = prepared!.data as { mailId: MailId };
  expect((await bench.record(mailId)).map(({ type }) => type)).toEqual(['MailAttempted', 'MailAccepted']);
});

it('tells administrators of mail that reaches nobody, and sends it once the directory is mended', async () => {
  bench.directory.addresses.set('policy-lead', null);
  await given('2026-02-02T10:00:00Z', { approver: undefined });
  await bench.when('guidance', '2026-02-27T08:30:00Z', { type: 'advance' }, clock);
  expect((await bench.deliver('2026-02-27T09:00:00Z')).counts).toEqual({ undeliverable: 1 });
  await digests('2026-03-02T08:00:00Z');
  expect(mailTo('register-administrator')[0]!.text).toContain('Emails that could not be delivered');
  expect(mailTo('policy-lead')).toEqual([]);
  bench.directory.addresses.set('policy-lead', 'policy-lead@cylch.example');
  await digests('2026-03-03T08:00:00Z');
  expect(mailTo('policy-lead')).toHaveLength(1);
  expect(await listMails(bench.ledger.db, { obligationId: obligationId('guidance') })).toMatchObject([
    { state: 'sent' },
  ]);
});

it('tries a refused address again only once it has been changed', async () => {
  await given('2026-02-02T10:00:00Z', { approver: undefined });
  await bench.when('guidance', '2026-02-27T08:30:00Z', { type: 'advance' }, clock);
  bench.server.behave({ onRecipient: (address) => (address.startsWith('policy-lead@') ? 550 : null) });
  await bench.deliver('2026-02-27T09:00:00Z');
  await digests('2026-03-02T08:00:00Z');
  expect(
    (await listMails(bench.ledger.db, { obligationId: obligationId('guidance') }))[0]!.attempts,
  ).toHaveLength(1);
  bench.directory.addresses.set('policy-lead', 'policy.lead@cylch.example');
  await digests('2026-03-03T08:00:00Z');
  expect(await listMails(bench.ledger.db, { obligationId: obligationId('guidance') })).toMatchObject([
    { state: 'sent', attempts: [{ outcome: 'failed' }, { outcome: 'accepted' }] },
  ]);
});

it('asks about the past again on each day to look again, and counts it in every list until it is answered', async () => {
  await given(MONDAY, { lookAgain: '2027-01-11' });
  await digests(MONDAY);
  const text = (index: number) => String(mailTo('policy-lead')[index]!.text).replaceAll(/\s+/g, ' ');
  const counted = 'with no answer about what was done: 1.';
  expect(text(0)).toContain(counted);
  await given('2026-02-02T10:00:00Z', {}, review());
  await digests(TUESDAY);
  expect(text(1)).toContain(counted);
  expect(text(1)).not.toContain('Date passed, outcome not recorded');

  await bench.when('guidance', '2027-01-11T08:30:00Z', { type: 'advance' }, clock);
  await digests('2027-01-11T09:00:00Z');
  expect(text(2)).toContain('Date passed, outcome not recorded');
  expect(await digests('2027-01-12T09:00:00Z')).toMatchObject({ prepared: 0 });

  const absence = { type: 'record-absence', occurrence: 1, reason: 'Nothing was published' } as const;
  await bench.when('guidance', '2027-01-12T10:00:00Z', absence, official);
  await bench.when(
    'guidance',
    '2027-01-13T08:30:00Z',
    { type: 'look-again', note: 'Again', nextOn: '2027-02-01' as never },
    official,
  );
  await bench.when('guidance', '2027-02-01T08:30:00Z', { type: 'advance' }, clock);
  await digests('2027-02-01T09:00:00Z');
  expect(text(3)).not.toContain('with no answer');
});

it('says that it is time to look again', async () => {
  await given('2026-11-02T10:00:00Z', { readings: [], lookAgain: '2026-11-23' });
  await bench.when('guidance', '2026-11-23T08:30:00Z', { type: 'advance' }, clock);
  await digests(TUESDAY);
  expect(mailTo('policy-lead')[0]!.text).toContain('Time to look again');
  await bench.when(
    'guidance',
    TUESDAY,
    { type: 'look-again', note: 'Still open', nextOn: '2027-01-11' as never },
    official,
  );
  expect(await digests('2026-11-25T08:00:00Z')).toEqual({ prepared: 0, sent: 0, waiting: 0 });
});

describe('a list asks only for what its readers may do', () => {
  const actor = (id: string, ...roles: Actor['roles']): Actor => ({ personId: personId(id), roles });
  const awaiting = async (): Promise<void> => {
    await given('2026-02-02T10:00:00Z', {});
    await bench.when('guidance', '2026-03-02T10:00:00Z', attach('2026-03-02'));
    await bench.when('guidance', '2026-03-02T10:05:00Z', submit('2026-03-02'));
  };

  it('the approver for the decision that waits, with the page where it is made; never who asks', async () => {
    await awaiting();
    await digests(MONDAY);
    const list = mailTo('deputy-director').at(-1);
    expect(list!.text).toContain('Decisions that await you');
    expect(list!.text).toContain('https://cylch.example/approvals/guidance/completion/1');
    expect(
      mailTo('policy-lead')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('/approvals/');
  });

  it('nobody where the only approver in the post is who submitted it', async () => {
    bench.directory.people.set('deputy-director', [actor('non', 'official', 'approver')]);
    await awaiting();
    expect(await digests(MONDAY)).toEqual({ prepared: 0, sent: 0, waiting: 0 });
  });

  it('an auditor for nothing: what the owner’s post may not do is asked of the approver’s', async () => {
    bench.directory.people.set('policy-lead', [actor('a', 'auditor')]);
    await given(MONDAY, {});
    await digests(MONDAY);
    expect(mailTo('policy-lead')).toEqual([]);
    expect(mailTo('deputy-director')[0]!.text).toContain('Please record for each where nothing was done');
  });

  it('administrators to pass on what neither post may do', async () => {
    for (const post of ['policy-lead', 'deputy-director'])
      bench.directory.people.set(post, [actor('a', 'auditor')]);
    await given(MONDAY, {});
    await digests(MONDAY);
    expect(bench.server.mails).toHaveLength(1);
    expect(mailTo('register-administrator')[0]!.text).toContain(
      'Entries whose posts may not do what is asked',
    );
  });

  it('no administrator for a day to look again that only others may set', async () => {
    bench.directory.people.set('register-administrator', [actor('admin', 'administrator')]);
    await given(MONDAY, { readings: [] });
    await digests(MONDAY);
    expect(mailTo('register-administrator')[0]!.text).toContain('Please ask the owner of each to set a day');
  });

  it('says beside each date how long is left', async () => {
    await given('2026-11-02T10:00:00Z', {}, review());
    await given('2026-11-02T10:00:00Z', {
      id: 'soon',
      readings: [
        {
          ...commitment().readings[0],
          rule: { primitive: 'fixed-date', date: '2026-12-01', operator: 'on_or_before' },
        },
      ],
    });
    await digests(MONDAY);
    expect(mailTo('policy-lead')[0]!.text).toContain('1 December 2026 – time left: 8 days');
    expect(mailTo('policy-lead')[0]!.text).toContain('1 Rhagfyr 2026 – yr amser sydd ar ôl: 8 niwrnod');
  });
});

describe('what waits on a fact for a second person', () => {
  const rhys: By = { personId: personId('rhys') };
  const waiting = (over: Partial<ProposalOnFact> = {}): ProposalOnFact => ({
    fact: 'senedd-election',
    title: { en: 'The Senedd election', cy: 'Etholiad y Senedd' },
    proposalId: 'p1',
    by: { personId: personId('non') },
    approvers: [postId('deputy-director')],
    ...over,
  });
  const send = (at: string, ...proposals: readonly ProposalOnFact[]) =>
    sendDigests({
      ...bench.delivery(instant(at)),
      transport: createTransport(bench.server.url),
      source: { rows },
      administrators: [],
      facts: {
        proposals: () => Promise.resolve(proposals),
        deciders: ['deputy-director', 'policy-lead', 'second-director'].map((id) => postId(id)),
      },
    });

  it('is on the list of who approves for what counts from it, once, with the page that decides it', async () => {
    expect(await send(MONDAY, waiting())).toMatchObject({ prepared: 1, sent: 1 });
    const [list] = mailTo('deputy-director');
    for (const words of [
      'Decisions that await you',
      'Penderfyniadau sy’n aros amdanoch',
      'The Senedd election',
      'Etholiad y Senedd',
      'https://cylch.example/approvals/fact-senedd-election/change/p1',
    ])
      expect(list?.text).toContain(words);
    expect(await send(TUESDAY, waiting())).toMatchObject({ prepared: 0 });
    expect(await send(TUESDAY, waiting(), waiting({ proposalId: 'p2' }))).toMatchObject({ prepared: 1 });
  });

  it('where nothing counts from it, is on the list of everybody who may decide, and never of whoever proposed', async () => {
    bench.directory.people.set('second-director', [{ personId: personId('ceri'), roles: ['approver'] }]);
    await send(MONDAY, waiting({ approvers: [] }));
    expect(mailTo('deputy-director')).toHaveLength(1);
    expect(mailTo('second-director')).toHaveLength(1);
    expect(mailTo('policy-lead')).toEqual([]);
    await send(TUESDAY, waiting({ proposalId: 'p2', by: rhys }));
    expect([mailTo('deputy-director').length, mailTo('second-director').length]).toEqual([1, 2]);
  });

  it('is read from the facts as they stand: what was decided waits no more', async () => {
    const { ledger } = bench;
    const record = recordFact('2026-11-20', 'the-poll');
    const late = { reason: 'Found later', document: { reference: 'Archive' } };
    const change = {
      kind: 'fact-withdrawal' as const,
      reason: 'It was not',
      evidence: { reference: 'Letter' },
    };
    await decideNow(ledger, 'fact-the-poll', { ...record, late } as Command, {
      now: instant(MONDAY),
      actor: official,
    });
    await decideNow(
      ledger,
      'fact-the-poll',
      { type: 'propose-change', proposalId: 'p1', change },
      { now: instant(MONDAY), actor: official },
    );
    expect(await proposalsOnFacts(ledger)).toMatchObject([
      { fact: 'the-poll', title: null, proposalId: 'p1', approvers: [], by: { personId: official.personId } },
    ]);
    await decideNow(
      ledger,
      'fact-the-poll',
      { type: 'withdraw-change', proposalId: 'p1', reason: 'Not needed' },
      { now: instant(MONDAY), actor: official },
    );
    expect(await proposalsOnFacts(ledger)).toEqual([]);
  });
});

it('the list of mails says who had a copy of which attempt, for whoever is away', async () => {
  await given(MONDAY, {});
  const [forPost, eleri] = [bench.directory.forPost.bind(bench.directory), personId('eleri')];
  const delegates = [{ personId: eleri, name: 'Eleri Price', address: 'eleri@cylch.example' }];
  bench.directory.forPost = (post) => {
    const found = forPost(post);
    return found && { ...found, delegates };
  };
  await digests(MONDAY);
  const [mail] = await listMails(bench.ledger.db);
  expect(mail?.attempts).toMatchObject([{ attempt: 1, outcome: 'accepted', alsoTo: [eleri] }]);
  bench.directory.forPost = forPost;
  await given(TUESDAY, { id: 'row-2' });
  await digests(TUESDAY);
  const attempts = (await listMails(bench.ledger.db)).flatMap((each) => each.attempts);
  expect(attempts.map(({ alsoTo }) => alsoTo)).toEqual(expect.arrayContaining([[eleri], []]));
});
