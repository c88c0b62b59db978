import 'reflect-metadata';
import type { Browser } from 'playwright-core';
import { both } from '#domain/kernel';
import { sampleDefinition } from '../../libs/domain/obligations/sample-definition.testing';
import { clockFrom } from '../support/clock';
import { eventually } from '../support/eventually';
import { type RunningApi, startApi } from '../support/start-api';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { type Role, Visitor } from './support/visitor';

/** a working morning: mail leaves at once */
const NOW = '2026-11-24T10:00:00Z';
const FACT = 'next-election';
const [REPORT, PLAN, REVIEW] = ['report-after-election', 'plan-after-report', 'review-after-plan'] as const;
const evidence = { reference: 'Order of the Presiding Officer' };

let journey: Journey;
let api: RunningApi;
let browser: Browser;

/** Months after the day that a name gives. */
const counting = (id: string, [name, months]: readonly [string, number], fields: object) =>
  sampleDefinition({
    id,
    title: both(`The entry ${id}`, `Y cofnod ${id}`),
    owner: 'aln-policy-lead',
    approver: 'deputy-director-aln',
    readings: [
      {
        id: 'words',
        basis: 'legal',
        label: both('As written', 'Fel yr ysgrifennwyd'),
        reason: both('The words', 'Y geiriau'),
        rule: {
          primitive: 'offset',
          anchor: {
            kind: 'event',
            event: name,
            title: both(`the day of ${name}`, `diwrnod ${name}`),
          },
          count: months,
          unit: 'month',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        },
      },
    ],
    workingReading: 'words',
    ...fields,
  });

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: NOW }), launchBrowser()]);
  const { directory, gateway, ledger } = journey;
  api = await startApi({ ledger, directory, now: clockFrom(NOW).now, gateway });
}, 240_000);
afterAll(async () => {
  await api.stop();
  await browser.close();
  await journey.stop();
}, 60_000);

const http = () => api.http();
const as = (client: string, language?: string) => api.as(client, language);
const register = (definition: object, language = 'en') =>
  http().post('/api/v1/obligations').set(as('official-script', language)).send(definition);
const ofFact = (path: string, body: object, [client, language] = ['official-script', 'en']) =>
  http().post(`/api/v1/facts/${FACT}${path}`).set(as(client, language)).send(body);

interface Shown {
  readonly occurrences: readonly {
    readonly due: { readonly lastLawfulDay: string; readonly projected?: true } | null;
  }[];
  readonly needs: readonly object[];
}
async function entry(id: string): Promise<Shown> {
  const { body } = await http().get(`/api/v1/obligations/${id}`).set(as('official-script')).expect(200);
  return body as Shown;
}
const dayOf = async (id: string) => (await entry(id)).occurrences[0]?.due?.lastLawfulDay ?? null;
const days = async () => [await dayOf(REPORT), await dayOf(PLAN), await dayOf(REVIEW)];
const daysBecome = (expected: readonly (string | null)[]) =>
  eventually(async () => JSON.stringify(await days()) === JSON.stringify(expected), { everyMs: 300 });

async function arrive(role: Role): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, journey.url, 'cy', role, { javaScriptEnabled: false });
  await visitor.signIn();
  return visitor;
}

const mailsAbout = (id: string, words: string) =>
  journey.mailbox.all().filter(({ text }) => text.includes(id) && text.includes(words));

it('an entry says what it counts from, what is missing and who could supply it, from its registration', async () => {
  await register(counting(REPORT, [FACT, 6], { authority: 'statutory' })).expect(201);
  await register(
    counting(PLAN, ['report-day', 3], {
      authority: 'ministerial',
      facts: { 'report-day': { obligation: REPORT, of: 'last-day' } },
    }),
  ).expect(201);
  await register(
    counting(REVIEW, ['plan-day', 1], {
      authority: 'internal',
      facts: { 'plan-day': { obligation: PLAN, of: 'last-day' } },
    }),
  ).expect(201);
  expect((await entry(REPORT)).needs).toEqual([
    expect.objectContaining({
      name: FACT,
      title: both(`the day of ${FACT}`, `diwrnod ${FACT}`),
      from: { kind: 'fact', fact: FACT, factKind: 'event' },
      state: 'missing',
      days: [],
      recordAt: `/record-fact?name=${FACT}&kind=event`,
    }),
  ]);
  expect((await entry(PLAN)).needs).toEqual([
    expect.objectContaining({
      state: 'missing',
      from: { kind: 'obligation', id: REPORT, of: 'last-day' },
      entry: {
        id: REPORT,
        title: both(`The entry ${REPORT}`, `Y cofnod ${REPORT}`),
        owner: 'aln-policy-lead',
      },
    }),
  ]);
});

it.each([
  ['supplies-in-circle', 'd-entry', 'in a circle', 'mewn cylch'],
  ['unknown-supplier', 'nowhere', 'There is no entry nowhere', 'Nid oes cofnod nowhere'],
])('refuses %s in both languages', async (code, obligation, english, welsh) => {
  const definition = counting('d-entry', ['other-day', 1], {
    facts: { 'other-day': { obligation, of: 'last-day' } },
  });
  for (const language of ['en', 'cy']) {
    const { body } = await register(definition, language).expect(422);
    expect(body).toMatchObject({ code, errors: [{ pointer: '/definition/facts' }] });
    const said = JSON.stringify(body);
    expect(said).toContain(english);
    expect(said).toContain(welsh);
  }
});

it.each([
  [
    { status: 'projected', effectiveOn: '2026-11-20' },
    'expected-in-past',
    'lies after today',
    'ar ôl heddiw',
  ],
  [{ kind: 'period', effectiveOn: '2026-11-20' }, 'fact-says-too-little', 'its last day', 'ei ddiwrnod olaf'],
  [
    { effectiveOn: '2026-11-20', until: '2026-11-24' },
    'fact-says-too-much',
    'leave out its last day',
    'hepgorwch ei ddiwrnod olaf',
  ],
  [{ kind: 'series', number: 3, effectiveOn: '2026-11-20' }, 'no-such-entry', 'no number 3', 'rhif 3'],
])('a preview refuses what recording is refused: %j', async (said, code, english, welsh) => {
  const { body } = await ofFact('/preview', { ...said, evidence }).expect(422);
  expect(body).toMatchObject({ code });
  expect(JSON.stringify(body)).toContain(english);
  expect(JSON.stringify(body)).toContain(welsh);
  const recording = await ofFact('', { ...said, evidence }).expect(422);
  expect(recording.body).toMatchObject({ code });
});

const EXPECTED = { status: 'projected', effectiveOn: '2027-05-06', evidence } as const;

it('a page without JavaScript lists in Welsh what a fact would set, and records nothing until that was seen', async () => {
  const official = await arrive('official');
  await official.open(`/obligations/${REPORT}`);
  expect(await official.text()).toContain(official.catalog('obligation')('needs.title'));
  expect(await official.text()).toContain(`Unrhyw un a gaiff gofnodi ffeithiau: cofnodwch ${FACT}.`);
  await official.checkPage('entry-that-lacks-a-fact');
  await official.page.locator('a[href*="/record-fact?name="]').first().click();
  expect(new URL(official.page.url()).pathname).toBe(`/cy/record-fact/event/${FACT}`);
  await official.page.locator('input[value="projected"]').check();
  await official.fillDay('effectiveOn', ['2027', '05', '06']);
  await official.page.locator('#reference').fill('Gorchymyn y Llywydd');
  await official.check();
  const said = await official.page.locator('#follows').innerText();
  expect(await official.page.locator('#answers').innerText()).toContain('6 Mai 2027');
  for (const words of ['6 Tachwedd 2027', '6 Chwefror 2028', '6 Mawrth 2028', 'Mae angen dau berson'])
    expect(said).toContain(words);
  expect(await journey.ledger.readStream(`fact-${FACT}`)).toEqual([]);
  await official.checkPage('record-fact-preview');
  // each answer is changed where it was given, and other answers than those that were seen are shown anew
  await official.page.locator('button[value="effectiveOn-day"]').click();
  expect(await official.page.locator('#reference').inputValue()).toBe('Gorchymyn y Llywydd');
  await official.fillDay('effectiveOn', ['2027', '05', '07']);
  await official.check();
  expect(await official.page.locator('#follows').innerText()).toContain('7 Tachwedd 2027');
  expect(await journey.ledger.readStream(`fact-${FACT}`)).toEqual([]);
  expect(official.faults).toEqual([]);
  await official.leave();
}, 120_000);

it('what sets a date of an Act takes two; then every entry of the chain has its date, marked as expected', async () => {
  const { body } = await ofFact('/preview', EXPECTED).expect(200);
  expect(body).toMatchObject({
    requires: 'two',
    outOfSight: 0,
    effects: [
      { obligationId: REPORT, occurrence: 1, from: null, to: '2027-11-06', authority: 'statutory' },
      { obligationId: PLAN, occurrence: 1, from: null, to: '2028-02-06' },
      { obligationId: REVIEW, occurrence: 1, from: null, to: '2028-03-06' },
    ],
  });
  const proposed = await ofFact('', EXPECTED).expect(200);
  expect(proposed.body).toMatchObject({ eventTypes: ['ChangeProposed'] });
  expect(await days()).toEqual([null, null, null]);
  const shown = await http().get(`/api/v1/facts/${FACT}`).set(as('official-script')).expect(200);
  const { proposals } = shown.body as { proposals: { proposalId: string }[] };
  const approval = { type: 'approve-change', proposalId: proposals[0]?.proposalId };
  const refused = await ofFact('/commands', approval).expect(403);
  expect(refused.body).toMatchObject({ code: 'not-permitted' });
  await ofFact('/commands', approval, ['approver-script', 'en']).expect(200);
  await daysBecome(['2027-11-06', '2028-02-06', '2028-03-06']);
  expect((await entry(REPORT)).occurrences[0]?.due?.projected).toBe(true);
  expect((await entry(REPORT)).needs).toMatchObject([
    { state: 'expected', days: [{ number: 1, on: '2027-05-06', expected: true }] },
  ]);
  await eventually(() => Promise.resolve(mailsAbout(REPORT, '6 November 2027').length > 0), { everyMs: 300 });
  const [mail] = mailsAbout(REPORT, '6 November 2027');
  expect(mail?.text).toContain('6 November 2027 (expected)');
  expect(mail?.text).toContain('6 Tachwedd 2027 (disgwyliedig)');
}, 180_000);

it('a correction moves the dates, shown before by the pages to both people, and the fact keeps the lists', async () => {
  const official = await arrive('official');
  const t = official.catalog('correct-fact');
  await official.open(`/facts/${FACT}/correct?number=1`);
  await official.page.locator('input[value="fact-correction"]').check();
  await official.fillDay('effectiveOn', ['2027', '06', '10']);
  await official.page.locator('#reason').fill('Fe’i gohiriwyd.');
  await official.page.locator('#reference').fill('Ail Orchymyn y Llywydd');
  await official.check();
  expect(await official.page.locator('#follows').innerText()).toMatch(/6 Tachwedd 2027 → 10 Rhagfyr 2027/u);
  await official.checkPage('correct-fact-preview');
  await official.press(t('send'));
  expect(await official.text()).toContain(official.catalog('fact')('effects.kept'));
  expect(official.faults).toEqual([]);
  await official.leave();

  const approver = await arrive('approver');
  await approver.open('/facts');
  await approver.checkPage('facts');
  await approver.page.locator('main a[href*="/approvals/"]').first().click();
  expect(await approver.text()).toMatch(/6 Tachwedd 2027 → 10 Rhagfyr 2027/u);
  await approver.press(approver.catalog('approval')('decide.approve'));
  await daysBecome(['2027-12-10', '2028-03-10', '2028-04-10']);
  await approver.open(`/facts/${FACT}`);
  expect(await approver.text()).toMatch(/6 Tachwedd 2027 → 10 Rhagfyr 2027/u);
  await approver.checkPage('fact');
  expect(approver.faults).toEqual([]);
  await approver.leave();
}, 180_000);

it('a withdrawal takes the dates away, and says so to the owner', async () => {
  const change = { kind: 'fact-withdrawal', number: 1, reason: 'No election was called.', evidence };
  const command = { type: 'propose-change', proposalId: 'p-withdrawal', change };
  const { body } = await ofFact('/commands/preview', command).expect(200);
  expect(body).toMatchObject({
    requires: 'two',
    effects: expect.arrayContaining([
      expect.objectContaining({ obligationId: REPORT, from: '2027-12-10', to: null }),
    ]) as unknown,
  });
  await ofFact('/commands', command).expect(200);
  await ofFact('/commands', { type: 'approve-change', proposalId: 'p-withdrawal' }, [
    'approver-script',
    'en',
  ]).expect(200);
  await daysBecome([null, null, null]);
  const gone = 'it has no date until that is recorded again';
  await eventually(() => Promise.resolve(mailsAbout(REPORT, gone).length > 0), { everyMs: 300 });
  const shown = await http().get(`/api/v1/facts/${FACT}`).set(as('auditor-script')).expect(200);
  expect(
    (shown.body as { recordedEffects: { type: string }[] }).recordedEffects.map(({ type }) => type),
  ).toEqual(expect.arrayContaining(['FactRecorded', 'FactCorrected', 'FactWithdrawn']));
}, 180_000);

it('an auditor sees a fact and records none, in both languages; what there is not is not found', async () => {
  const { body } = await ofFact('/preview', EXPECTED, ['auditor-script', 'cy']).expect(403);
  expect(JSON.stringify(body)).toContain('rôl');
  await http().get('/api/v1/facts/no-such-fact').set(as('auditor-script')).expect(404);
});
