import 'reflect-metadata';
import { type CalendarDate, addDays, both } from '#domain/kernel';
import { sampleDefinition } from '../../libs/domain/obligations/sample-definition.testing';
import { clockFrom } from '../support/clock';
import { eventually } from '../support/eventually';
import { type RunningApi, startApi } from '../support/start-api';
import { TEST_NOW } from '../support/test-now';
import { type Journey, startJourney } from './support/start-journey';

const ID = 'request-for-information';
const FEES = both(
  'from the fees notice to the day the fee was paid',
  'o’r hysbysiad ffioedd i’r diwrnod y talwyd y ffi',
);
const evidence = { reference: 'Letter of the authority' };

let journey: Journey;
let api: RunningApi;

beforeAll(async () => {
  journey = await startJourney({ from: TEST_NOW });
  const { directory, gateway, ledger } = journey;
  api = await startApi({ ledger, directory, now: clockFrom(TEST_NOW).now, gateway });
}, 180_000);
afterAll(async () => {
  await api.stop();
  await journey.stop();
}, 60_000);

const http = () => api.http();
const as = (client: string, language?: string) => api.as(client, language);
const ask = (client: string, command: object, language = 'en') =>
  http().post(`/api/v1/obligations/${ID}/commands`).set(as(client, language)).send(command);

interface Shown {
  readonly standing: string;
  readonly due: { readonly lastLawfulDay: CalendarDate; readonly setBy: string } | null;
  readonly original: { readonly lastLawfulDay: CalendarDate } | null;
  readonly earlierDues: readonly {
    readonly due: { readonly lastLawfulDay: CalendarDate } | null;
    readonly why: string;
  }[];
  readonly notes: readonly { readonly en: string; readonly cy: string }[];
  readonly allowed: object;
}
async function shown(): Promise<Shown & { readonly agenda: readonly object[] }> {
  const { body } = await http().get(`/api/v1/obligations/${ID}`).set(as('official-script')).expect(200);
  const { occurrences, agenda } = body as { occurrences: readonly [Shown]; agenda: readonly object[] };
  return { ...occurrences[0], agenda };
}

let proposals = 0;
async function agree(change: object): Promise<void> {
  const proposalId = `proposal-${(proposals += 1)}`;
  await ask('official-script', { type: 'propose-change', proposalId, change }).expect(200);
  await ask('approver-script', { type: 'approve-change', proposalId }).expect(200);
}

/** Twenty days after the third day before today, with a pause and an extension of at most ten days. */
const definition = (today: CalendarDate) =>
  sampleDefinition({
    id: ID,
    authority: 'statutory',
    owner: 'aln-policy-lead',
    approver: 'deputy-director-aln',
    legalBasis: {
      citation: both(
        'Freedom of Information Act 2000, section 10',
        'Deddf Rhyddid Gwybodaeth 2000, adran 10',
      ),
    },
    readings: [
      {
        id: 'twenty-days',
        basis: 'legal',
        label: both('Twenty days', 'Ugain diwrnod'),
        reason: both('The section says so', 'Mae’r adran yn dweud hynny'),
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date: addDays(today, -3) },
          count: 20,
          unit: 'day',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
          pause: { event: 'fees-notice', title: FEES, first: 'included', last: 'included' },
        },
        extension: { provision: both('section 10(4)', 'adran 10(4)'), most: 10, unit: 'day' },
      },
    ],
  });

it('is paused, started again and extended by two people over HTTP, with every earlier date kept', async () => {
  const today = journey.today();
  await http()
    .post('/api/v1/obligations')
    .set(as('official-script'))
    .send(definition(today))
    .expect(({ status }) => expect([200, 201]).toContain(status));
  const first = addDays(today, 17);
  expect(await shown()).toMatchObject({
    due: { lastLawfulDay: first },
    allowed: {
      pauses: [{ category: 'fees-notice', provision: { en: 'Freedom of Information Act 2000, section 10' } }],
      extensions: [{ provision: { cy: 'adran 10(4)' }, limit: addDays(first, 10) }],
    },
  });

  await agree({ kind: 'pause', occurrence: 1, from: today, reason: 'The fee was asked for.', evidence });
  const paused = await shown();
  expect(paused).toMatchObject({ due: null, standing: 'clock-stopped', agenda: [] });
  expect(paused.notes[0]?.en).toContain(FEES.en);
  expect(paused.notes[0]?.cy).toContain('nes i ddiwedd y saib hwn gael ei gofnodi');
  const listed = await http()
    .get('/api/v1/obligations?standing=clock-stopped')
    .set(as('official-script'))
    .expect(200);
  expect(listed.body).toMatchObject({ obligations: [{ id: ID }] });

  await agree({ kind: 'pause-end', occurrence: 1, to: today, reason: 'The fee was paid.', evidence });
  const second = addDays(first, 1);
  const running = await shown();
  expect(running).toMatchObject({ due: { lastLawfulDay: second }, original: { lastLawfulDay: second } });
  expect(running.agenda.length).toBeGreaterThan(0);

  const extension = { kind: 'extension', occurrence: 1, decidedOn: today, reason: 'Much to read.', evidence };
  const beyond = { ...extension, newLastDay: addDays(second, 11) };
  for (const [language, words] of [
    ['en', 'counted from the original last day'],
    ['cy', 'o’r diwrnod olaf gwreiddiol'],
  ] as const) {
    const refused = await ask(
      'official-script',
      { type: 'propose-change', proposalId: `too-far-${language}`, change: beyond },
      language,
    );
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ code: 'extension-beyond-limit' });
    expect(JSON.stringify(refused.body)).toContain(words);
  }
  await agree({ ...extension, newLastDay: addDays(second, 4) });
  await agree({ ...extension, newLastDay: addDays(second, 10) });
  const extended = await shown();
  expect(extended).toMatchObject({
    due: { lastLawfulDay: addDays(second, 10), setBy: 'extension' },
    original: { lastLawfulDay: second },
  });
  expect(extended.earlierDues.map(({ due, why }) => [due?.lastLawfulDay ?? null, why])).toEqual([
    [first, 'pause'],
    [null, 'pause-end'],
    [second, 'extension'],
    [addDays(second, 4), 'extension'],
  ]);

  const { body } = await http()
    .get(`/api/v1/obligations/${ID}/history`)
    .set(as('official-script'))
    .expect(200);
  const { history } = body as {
    history: readonly { type: string; description: { en: string; cy: string } }[];
  };
  for (const type of ['ClockStopped', 'ClockStarted', 'OccurrenceExtended']) {
    const event = history.find((each) => each.type === type);
    expect(event?.description.en).toMatch(/this entry/i);
    expect(event?.description.cy).toMatch(/y cofnod hwn/);
  }
  const mails = async () => {
    const answer = await http().get(`/api/v1/obligations/${ID}/mails`).set(as('official-script')).expect(200);
    return (answer.body as { mails: readonly { template: string; recipient: string }[] }).mails;
  };
  await eventually(
    async () => (await mails()).filter(({ template }) => template === 'change-decided').length === 4,
    {
      everyMs: 300,
    },
  );
  expect(await mails()).toContainEqual(
    expect.objectContaining({ template: 'change-proposed', recipient: 'deputy-director-aln' }),
  );

  const superseded = {
    type: 'close',
    ground: 'superseded',
    supersededBy: 'no-such-entry',
    reason: 'Replaced.',
  };
  expect((await ask('official-script', superseded)).body).toMatchObject({
    code: 'superseding-entry-unknown',
  });
  await ask('official-script', { ...superseded, supersededBy: 'wm-alp-cycle' }).expect(200);
}, 120_000);
