import type { Browser } from 'playwright-core';
import { type Obligation, fold } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { type Role, Visitor } from './support/visitor';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const stateOf = async (id: string): Promise<Obligation | null> => fold(await journey.ledger.readStream(id));
const DUTY = 'wm-alp-cycle';

async function arrive(language: 'cy' | 'en', role: Role): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, journey.url, language, role);
  await visitor.signIn();
  return visitor;
}

async function approve(language: 'cy' | 'en', id: string): Promise<void> {
  const approver = await arrive(language, 'approver');
  await approver.open(`/obligations/${id}`);
  await approver.follow(approver.catalog('obligation')('proposal.open'));
  await approver.press(approver.catalog('approval')('decide.approve'));
  expect(await approver.text()).toContain(approver.catalog('approval')('done'));
  expect(approver.faults).toEqual([]);
  await approver.leave();
}

it('closes what an Act requires by two, says so before the button, and opens it again by two, with its clock', async () => {
  const official = await arrive('en', 'official');
  await official.open(`/obligations/${DUTY}/close`);
  const before = await official.page.locator('#second-person').innerText();
  expect(before).toContain('This needs a second person: Deputy director, additional learning needs.');
  expect(before).toContain('Rhys Morgan');
  await official.checkPage('close-with-second-person');
  await official.page.locator('input[value="entered-in-error"]').check();
  await official.page.locator('#reason').fill('It is on the register twice.');
  await official.send(official.catalog('close')('send'));
  expect(await official.text()).toContain(official.catalog('shared/form')('proposed'));
  expect((await stateOf(DUTY))?.status).toBe('open');

  await approve('cy', DUTY);
  expect((await stateOf(DUTY))?.status).toBe('closed');
  const run = () => journey.client.workflow.getHandle(DUTY).describe();
  await eventually(async () => (await run()).status.name === 'COMPLETED', { everyMs: 200 });

  await official.open(`/obligations/${DUTY}`);
  await official.follow(official.catalog('obligation')('action.set-aside'));
  await official.page.locator('input[name="eventId"]').first().check();
  await official.page.locator('#reason').fill('It was the only one.');
  await official.page.locator('#reference').fill('Minutes of 2 March');
  await official.checkPage('set-aside');
  await official.send(official.catalog('set-aside')('send'));
  await approve('en', DUTY);
  const again = await stateOf(DUTY);
  expect(again).toMatchObject({
    status: 'open',
    setAside: [{ what: 'ending', reason: 'It was the only one.' }],
  });
  expect((await run()).status.name).toBe('RUNNING');
  await official.open(`/obligations/${DUTY}`);
  expect(await official.text()).toContain(official.catalog('obligation')('setAside.title'));
  await official.checkPage('open-again');
  expect(official.faults).toEqual([]);
  await official.leave();
}, 240_000);

it('takes a proposal back from whoever made it, without JavaScript', async () => {
  const official = await arrive('cy', 'official');
  await official.open(`/obligations/${DUTY}/close`);
  await official.page.locator('input[value="entered-in-error"]').check();
  await official.page.locator('#reason').fill('Ddwywaith.');
  await official.send(official.catalog('close')('send'));
  await official.open(`/obligations/${DUTY}`);
  const href = await official.page.locator('a[href*="/withdraw-change/"]').first().getAttribute('href');
  const storageState = await official.page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await plain.newPage();
  await page.goto(`${journey.url}${href}`);
  await page.locator('#reason').fill('Nid oes angen.');
  const t = official.catalog('withdraw-change');
  for (const name of [t('check.continue'), t('send')])
    await page.getByRole('main').getByRole('button', { name }).click();
  expect(await page.getByRole('main').innerText()).toContain(t('done'));
  expect((await stateOf(DUTY))?.proposals.at(-1)).toMatchObject({ status: 'withdrawn' });
  await plain.close();
  await official.leave();
}, 120_000);

it('asks about a name that nothing waits for, corrects and withdraws what was recorded, and tells whoever waited', async () => {
  const official = await arrive('en', 'official');
  const t = official.catalog('record-fact');
  await official.open('/record-fact');
  await official.page.locator('input[value="something-else"]').check();
  await official.press(official.catalog('choose-fact')('check.continue'));
  await official.page.locator('input[value="event"]').check();
  await official.checkPage('kind-of-fact');
  await official.press(official.catalog('choose-fact')('check.continue'));
  await official.page.locator('#titleEn').fill('Goverment formed');
  await official.page.locator('#titleCy').fill('Ffurfiwyd y llywodraeth');
  await official.fillDay('effectiveOn', journey.todayTyped());
  await official.page.locator('#reference').fill('Record of Proceedings');
  await official.send(t('send'));
  expect(await official.text()).toContain(
    'These names are near and something waits for them: “A new government has been formed” (government-formed).',
  );
  await official.checkPage('near-name');
  await official.open('/record-fact/event/government-formed');
  await official.fillDay('effectiveOn', journey.todayTyped());
  await official.page.locator('#reference').fill('Record of Proceedings');
  await official.send(t('send'));
  expect(await official.text()).toContain(t('done'));
  const reached = async () => (await stateOf('pmg-guidance'))?.triggersReached ?? [];
  await eventually(async () => (await reached()).length > 0, { everyMs: 200 });

  await official.open('/facts/government-formed/correct');
  await official.page.locator('input[value="fact-withdrawal"]').check();
  await official.page.locator('#reason').fill('It has not been formed.');
  await official.page.locator('#reference').fill('Minutes of 2 March');
  await official.send(official.catalog('correct-fact')('send'));
  await official.page.locator('main a[href*="/approvals/"]').first().click();
  expect(await official.text()).toContain(official.catalog('approval')('own'));
  expect(await official.page.locator('button[value="approve"], button[value="refuse"]').count()).toBe(0);
  await official.checkPage('approval-own');
  const proposal = new URL(official.page.url()).pathname.split('/').at(-1) ?? '';
  await sendCommand(journey, 'approver', ['fact-government-formed', 'oneOffCommitment'], {
    type: 'approve-change',
    proposalId: proposal,
  });
  await eventually(async () => (await reached()).length === 0, { everyMs: 200 });
  await official.open('/record-fact');
  expect(await official.page.locator('input[value="government-formed"]').count()).toBe(1);
  expect(official.faults).toEqual([]);
  await official.leave();
  const recorded = await journey.ledger.readStream('pmg-guidance');
  expect(recorded.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['TriggerReached', 'TriggerTakenBack']),
  );
}, 240_000);
