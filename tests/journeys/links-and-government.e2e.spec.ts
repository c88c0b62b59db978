import type { Browser } from 'playwright-core';
import { addDays } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
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

const DUTY = 'wm-alp-cycle';
const OTHER = 'pmg-guidance';
const WORDS = { en: 'guidance', cy: 'canllawiau' };
const ACT = 'change-in-the-test';
const stateOf = async (id: string) => fold(await journey.ledger.readStream(id));

async function arrive(language: 'cy' | 'en', role: Role): Promise<Visitor> {
  // in Welsh without JavaScript
  const asked = { javaScriptEnabled: language === 'en' };
  const visitor = await Visitor.arrive(browser, journey.url, language, role, asked);
  await visitor.signIn();
  return visitor;
}

it.each(['en', 'cy'] as const)(
  'links two entries and removes the link, from a form, in %s',
  async (language) => {
    const official = await arrive(language, 'official');
    await official.open(`/obligations/${DUTY}/link`);
    await official.page.locator('input[value="replaces"]').check();
    // words find several, of which one is chosen; an id is the entry itself
    await official.page.locator('#toWords').fill(WORDS[language]);
    await official.page.locator('#find').click();
    await official.checkPage(`link-found-${language}`, { widths: [375] });
    expect(await official.page.locator('input[name="to"]').count()).toBeLessThanOrEqual(20);
    await official.page.locator(`input[name="to"][value="${OTHER}"]`).check();
    await official.page.locator('#reason').fill('The Act says so.');
    await official.send(official.catalog('link')('send'));
    expect(await official.text()).toContain(official.catalog('link')('done'));
    expect(await official.text()).toContain(language === 'en' ? 'Replaces' : 'Yn disodli');
    await official.checkPage(`linked-${language}`);
    await official.open(`/obligations/${OTHER}`);
    expect(await official.text()).toContain(language === 'en' ? 'Is replaced by' : 'Disodlir gan');
    await official.open(`/obligations/${OTHER}/link`);
    await official.page.locator('input[value="replaces"]').check();
    await official.page.locator('#toWords').fill(DUTY);
    await official.page.locator('#reason').fill('The other way round.');
    await official.send(official.catalog('link')('send'));
    expect(await official.text()).toContain(
      language === 'en'
        ? 'would close a circle: “Produce guidance'
        : 'canllawiau ar ddarpariaeth a wneir yn gyffredinol” → “Adolygiad',
    );
    await official.open(`/obligations/${DUTY}/unlink`);
    await official.page.locator(`input[value="replaces ${OTHER}"]`).check();
    await official.page.locator('#reason').fill('It does not.');
    await official.send(official.catalog('unlink')('send'));
    expect(await official.text()).toContain(official.catalog('unlink')('done'));
    expect((await stateOf(DUTY))?.links).not.toContainEqual({ type: 'replaces', to: OTHER });
    expect(official.faults).toEqual([]);
    await official.leave();
  },
  240_000,
);

it('records a change of government once the list was seen, and lists what waits for an answer', async () => {
  const administrator = await arrive('en', 'administrator');
  const t = administrator.catalog('record-government');
  const [year = '', month = '', day = ''] = addDays(journey.today(), -1).split('-');
  const { page } = administrator;
  await administrator.open('/change-of-government');
  await administrator.press(administrator.catalog('change-of-government')('record'));
  await page.locator('#act').fill(ACT);
  await page.locator('[name="on-day"]').fill(day);
  await page.locator('[name="on-month"]').fill(month);
  await page.locator('[name="on-year"]').fill(year);
  await page.locator('#reason').fill('An election.');
  await page.locator('#document').fill('Record of the Senedd');
  await page.locator('#posts-aln-policy-lead').selectOption('curriculum-policy-lead');
  await page.locator('#ids').fill(`${DUTY}\n${OTHER}`);
  await administrator.check();
  await administrator.checkPage('change-of-government-preview');
  expect((await stateOf(DUTY))?.governmentChanges).toEqual([]);
  await administrator.send(t('send'));
  expect(page.url()).toContain(`/change-of-government/${ACT}`);
  await administrator.checkPage('recorded-change');
  expect((await stateOf(DUTY))?.governmentChanges).toMatchObject([{ act: ACT }]);
  expect((await stateOf(OTHER))?.governmentChanges).toMatchObject([{ act: ACT, former: true }]);
  await administrator.open('/register?government=former');
  expect(await administrator.text()).toContain('1');
  await administrator.open('/waking');
  await administrator.checkPage('waking');
  expect(administrator.faults).toEqual([]);
  await administrator.leave();
}, 240_000);
