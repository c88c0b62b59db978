import type { Browser } from 'playwright-core';
import { formatDate } from '#domain/deadlines';
import { calendarDate } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { type Role, Visitor } from './support/visitor';

const GUIDANCE = 'obligations/healthcare-needs-guidance';
const REVIEW = 'obligations/wm-alp-cycle';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

async function arrive(language: 'cy' | 'en', role: Role): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, journey.url, language, role);
  await visitor.signIn();
  return visitor;
}

it('moves a commitment by a recorded decision and a second person, and keeps the earlier date', async () => {
  const official = await arrive('en', 'official');
  await official.open(`/${GUIDANCE}/propose-deferral/1`);
  await official.fillDay('newLastDay', ['2027', '3', '31']);
  await official.page.locator('#decidedBy').fill('The Cabinet Secretary for Education');
  await official.fillDay('on', journey.todayTyped());
  await official.page.locator('#reference').fill('MA/LN/1234/26');
  await official.page.locator('#reason').fill('The consultation was extended.');
  await official.send(official.catalog('propose-deferral')('send'));
  expect(await official.text()).toContain(official.catalog('shared/form')('proposed'));
  expect(await official.page.locator('main a[href*="/approvals/"]').count()).toBe(0);

  const approver = await arrive('cy', 'approver');
  await approver.open(`/${GUIDANCE}`);
  await approver.follow(approver.catalog('obligation')('proposal.open'));
  expect(await approver.text()).toContain('MA/LN/1234/26');
  await approver.checkPage('approval');
  await approver.press(approver.catalog('approval')('decide.approve'));
  expect(await approver.text()).toContain(approver.catalog('approval')('done'));
  await approver.open(`/${GUIDANCE}`);
  const page = await approver.text();
  expect(page).toContain(formatDate(calendarDate('2027-03-31'), 'cy'));
  expect(page).toContain(
    approver.catalog('obligation')('due.gaveWay.deferral', {
      day: formatDate(calendarDate('2026-12-31'), 'cy'),
    }),
  );
  await approver.checkPage('deferred');
  expect([...official.faults, ...approver.faults]).toEqual([]);
  await official.leave();
  await approver.leave();
}, 120_000);

it('settles the reading of the law by recorded advice only', async () => {
  const official = await arrive('en', 'official');
  await official.open(`/${REVIEW}/propose-legal-reading`);
  await official.page.locator('input[value="ministers-2021"]').check();
  await official.page.locator('#from').fill('Government lawyers');
  await official.page.locator('#reference').fill('LS/2026/77');
  await official.fillDay('on', journey.todayTyped());
  await official.send(official.catalog('propose-legal-reading')('send'));
  expect(await official.page.locator('.govuk-warning-text').count()).toBeGreaterThan(0);
  const approver = await arrive('en', 'approver');
  await approver.open(`/${REVIEW}`);
  await approver.follow(approver.catalog('obligation')('proposal.open'));
  await approver.press(approver.catalog('approval')('decide.approve'));
  await approver.open(`/${REVIEW}`);
  expect(await approver.page.locator('.govuk-warning-text').count()).toBe(0);
  expect(await approver.text()).toContain(approver.catalog('obligation')('reading.chosen'));
  await approver.checkPage('reading-chosen');
  expect(approver.faults).toEqual([]);
  await official.leave();
  await approver.leave();
}, 120_000);

it('puts an entry with a Welsh title on the register, shown in English as awaiting translation', async () => {
  const official = await arrive('en', 'official');
  await official.open('/new/from-sentence');
  await official.page.locator('#titleCy').fill('Adroddiad ar y tŷ');
  await official.page.locator('#kind').selectOption('action');
  await official.page.locator('#sentence').fill('Byddwn yn adrodd.');
  await official.page.locator('#speaker').fill('Y Gweinidog');
  await official.page.locator('#document').fill('Llythyr');
  await official.page.locator('#place').fill('Tudalen 1');
  await official.page.locator('#responsible').fill('Llywodraeth Cymru');
  await official.page.locator('input[value="internal"]').check();
  await official.send(official.catalog('from-sentence')('send'));
  // the document is still required, and the input is preserved
  expect(await official.page.locator('#sentence').inputValue()).toBe('Byddwn yn adrodd.');
  await official.page
    .locator('#file')
    .setInputFiles({ name: 'llythyr.txt', mimeType: 'text/plain', buffer: Buffer.from('Byddwn yn adrodd.') });
  await official.send(official.catalog('from-sentence')('send'));
  expect(await official.text()).toContain(official.catalog('shared/words')('awaitingTranslation'));
  expect(await official.page.locator('h1').getAttribute('lang')).toBe('cy');
  await official.checkPage('new-entry');
  await official.page.locator('a[hreflang="cy"]').click();
  expect(await official.page.locator('h1').getAttribute('lang')).toBeNull();
  expect(official.faults).toEqual([]);
  await official.leave();
}, 120_000);

it('wakes what waits for an event, and takes its owner’s answer', async () => {
  const official = await arrive('cy', 'official');
  await official.open('/record-fact');
  await official.page.locator('input[value="government-formed"]').check();
  await official.press(official.catalog('choose-fact')('check.continue'));
  await official.page.locator('input[value="event"]').check();
  await official.press(official.catalog('choose-fact')('check.continue'));
  await official.fillDay('effectiveOn', journey.todayTyped());
  await official.page.locator('#reference').fill('Cofnod y Senedd');
  await official.send(official.catalog('record-fact')('send'));
  const reached = async () =>
    fold(await journey.ledger.readStream('pmg-guidance'))?.triggersReached.length ?? 0;
  await eventually(async () => (await reached()) > 0, { everyMs: 200 });
  await official.open('/obligations/pmg-guidance');
  await official.follow(official.catalog('obligation')('action.answer-trigger'));
  await official.page.locator('input[value="government-formed"]').check();
  await official.page.locator('input[value="adopt"]').check();
  await official.page.locator('#reason').fill('Mae’r Llywodraeth newydd yn ei fabwysiadu.');
  await official.send(official.catalog('answer-trigger')('send'));
  expect(await official.text()).toContain(official.catalog('answer-trigger')('done'));
  await official.checkPage('answered');
  expect(official.faults).toEqual([]);
  await official.leave();
}, 120_000);
