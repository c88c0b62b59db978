import type { Browser } from 'playwright-core';
import type { Language } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';
import { TEST_NOW } from '../support/test-now';

const ENTRY = 'obligations/wm-alp-cycle';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

describe.each<[Language, string, string, string]>([
  ['en', 'is always reminded before the date', '9 months before', 'every week after, from week 4 on'],
  [
    'cy',
    'ei atgoffa bob amser cyn y dyddiad',
    'nifer y misoedd cyn: 7',
    'bob wythnos ar ôl, o wythnos 4 ymlaen',
  ],
])('who is reminded and when, in %s', (language, refused, step, rise) => {
  it('is set on a page, refused where it leaves out the approver, and shown for ten years', async () => {
    const visitor = await Visitor.arrive(browser, journey.url, language, 'official');
    await visitor.signIn();
    const { page } = visitor;
    const months = language === 'en' ? 9 : 7;
    const set = async (steps: string) => {
      await visitor.open(`/${ENTRY}/set-ladder`);
      await page.locator('input[name=whose][value=own]').check();
      await page.locator('textarea[name=steps]').fill(steps);
      await page.locator('textarea[name=reason]').fill('Procurement');
      await visitor.send(visitor.catalog('set-ladder')('send'));
    };
    await set(`${months} months before (owner)\non the day (owner)`);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(refused);
    await set('a month before');
    expect(await page.locator('.govuk-error-summary li').count()).toBe(1);
    await set(
      language === 'en'
        ? '9 months before (owner, approver)\non the last day itself (owner)\nevery week after (owner)\nevery week after, from week 4 on (approver)'
        : 'nifer y misoedd cyn: 7 (perchennog, cymeradwywr)\nar y diwrnod olaf ei hun (perchennog)\nbob wythnos ar ôl (perchennog)\nbob wythnos ar ôl, o wythnos 4 ymlaen (cymeradwywr)',
    );
    await visitor.open(`/${ENTRY}/ladder`);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(step);
    expect(shown).toContain(rise);
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThanOrEqual(4);
    await visitor.checkPage(`ladder-${language}`);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  }, 120_000);
});

it.each<[Language, string]>([
  ['en', 'curriculum-policy-lead'],
  ['cy', 'aln-policy-lead'],
])(
  'a deputy is named and taken away on a page, in %s, and nothing else is amended',
  async (language, post) => {
    const definition = async () => fold(await journey.ledger.readStream('wm-alp-cycle'))?.definition;
    const before = await definition();
    const visitor = await Visitor.arrive(browser, journey.url, language, 'official');
    await visitor.signIn();
    const t = visitor.catalog('name-deputy');
    for (const deputy of [post, '']) {
      await visitor.open(`/${ENTRY}`);
      await visitor.follow(visitor.catalog('obligation')('action.name-deputy'));
      await visitor.page.locator('#deputy').selectOption(deputy);
      await visitor.page.locator('#reason').fill('Leave');
      await visitor.send(t('send'));
      expect(await visitor.text()).toContain(t('done'));
      expect(await definition()).toEqual({ ...before, ...(deputy && { deputy }) });
    }
    await visitor.leave();
  },
  120_000,
);

it.each<[Language, string, string, string]>([
  // its one entry has been given steps of its own above
  ['en', 'recurring-duty', '11 months before (owner, approver)', 'Keeps its own steps.'],
  ['cy', 'statement', '7 wythnos cyn (perchennog, cymeradwywr)', 'Cofnodion o’r math hwn'],
])(
  'the steps of a kind are shown entry by entry on a page, in %s, and then recorded',
  async (language, kind, steps, shown) => {
    const visitor = await Visitor.arrive(browser, journey.url, language, 'official');
    await visitor.signIn();
    const [t, form] = [visitor.catalog('ladders'), visitor.catalog('set-kind-ladder')];
    await visitor.open('/ladders');
    await visitor.press(t('setOne'));
    await visitor.page.locator('#kind').selectOption(kind);
    await visitor.page.locator('#steps').fill('on the day (owner)');
    await visitor.page.locator('#reason').fill('It takes longer');
    await visitor.check();
    expect(await visitor.page.locator('.govuk-error-summary').innerText()).toContain('“before”');
    await visitor.page.locator('#steps').fill(steps);
    await visitor.check();
    expect(await visitor.text()).toContain(shown);
    await visitor.checkPage(`ladders-${language}`);
    await visitor.send(form('send'));
    expect(await visitor.text()).toContain(t('done'));
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  },
  120_000,
);
