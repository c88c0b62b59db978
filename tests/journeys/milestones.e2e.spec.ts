import type { Browser } from 'playwright-core';
import { type Language, obligationId } from '#domain/kernel';
import { type Obligation, fold } from '#domain/obligations';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const REVIEW = obligationId('wm-alp-cycle');

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  // a Tuesday; the next review opened on 1 September and is due on 31 August 2031
  [journey, browser] = await Promise.all([startJourney({ from: '2026-11-24T10:00:00Z' }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const stateNow = async (): Promise<Obligation | null> => fold(await journey.ledger.readStream(REVIEW));

async function official(language: Language): Promise<Visitor> {
  // every page works without a script
  const visitor = await Visitor.arrive(browser, journey.url, language, 'official', {
    javaScriptEnabled: false,
  });
  await visitor.signIn();
  return visitor;
}

const text = ({ page }: Visitor): Promise<string> => page.getByRole('main').innerText();

it('an official sees when the milestones would fall and what they clash with, sets them, and changes one', async () => {
  const visitor = await official('cy');
  const t = visitor.catalog('set-milestones');
  await visitor.open(`/obligations/${REVIEW}/set-milestones`);
  await visitor.page.locator('input[value="five-yearly-review"]').check();
  await visitor.press(t('fields.preview.label'));
  const shown = await text(visitor);
  expect(shown).toContain(visitor.catalog('set-milestones')('milestones.title'));
  expect(shown).toContain('Cyfieithiad yn gyflawn');
  expect(await stateNow()).toMatchObject({ milestones: [] });
  await visitor.page.locator('#reason').fill('Cytunwyd yn y cyfarfod');
  await visitor.send(t('send'));
  expect(await text(visitor)).toContain(t('done'));
  expect((await stateNow())?.milestones).toHaveLength(6);

  const c = visitor.catalog('change-milestone');
  await visitor.follow(visitor.catalog('obligation')('action.change-milestone'));
  await visitor.page.locator('input[value="translation"]').check();
  await visitor.page.locator('input[value="change"]').check();
  await visitor.page.locator('#count').fill('3');
  await visitor.page.locator('#unit').selectOption('week');
  await visitor.page.locator('#from').selectOption('due');
  await visitor.page.locator('#owner').selectOption('curriculum-policy-lead');
  await visitor.page.locator('#reason').fill('Cais y cyfieithwyr');
  await visitor.send(c('send'));
  const page = await text(visitor);
  expect(page).toContain(c('done'));
  // both languages of one finding: translation on 10 August 2031, a Sunday, after what is to follow it
  expect(page).toContain('mae’r cyfieithu i’w gwblhau ym mis Awst');
  expect(page).toContain('nid yw’n ddiwrnod gwaith yng Nghymru');
  await visitor.open(`/obligations/${REVIEW}`);
  const english = await visitor.page.goto(`${journey.url}/en/obligations/${REVIEW}`);
  expect(await english?.text()).toContain('translation is due in August');
}, 120_000);

it('a circle is refused on the page, with the circle named, and nothing is recorded', async () => {
  const visitor = await official('en');
  const before = (await stateNow())?.version;
  await visitor.open(`/obligations/${REVIEW}/change-milestone`);
  await visitor.page.locator('input[value="publication"]').check();
  await visitor.page.locator('input[value="change"]').check();
  await visitor.page.locator('#from').selectOption('clearance');
  await visitor.page.locator('#reason').fill('A slip');
  await visitor.send(visitor.catalog('change-milestone')('send'));
  expect(await text(visitor)).toContain('clearance → publication → clearance');
  expect((await stateNow())?.version).toBe(before);
}, 60_000);

it('a milestone is recorded as reached, and the page and the history say so', async () => {
  const visitor = await official('en');
  const t = visitor.catalog('reach-milestone');
  const occurrence = (await stateNow())?.occurrences.find(({ milestones }) => milestones.length > 0);
  await visitor.open(`/obligations/${REVIEW}/reach-milestone/${occurrence?.number ?? 0}`);
  await visitor.send(t('send'));
  expect(await text(visitor)).toContain(t('fields.milestone.required'));
  await visitor.page.locator('input[value="procurement"]').check();
  await visitor.fillDay('effectiveOn', journey.todayTyped());
  await visitor.send(t('send'));
  const page = await text(visitor);
  expect(page).toContain(t('done'));
  expect(page).toContain('Reached on 24 November 2026');
  expect(page).toContain('recorded that a milestone of the second review was reached');
}, 60_000);

it('a new entry is shown its milestones and their clashes before it is put on the register with them', async () => {
  const visitor = await official('en');
  const t = visitor.catalog('from-sentence');
  const { page } = visitor;
  await visitor.open('/new/from-sentence');
  await page.locator('#titleEn').fill('Report on provision');
  await page.locator('#kind').selectOption('action');
  for (const folded of ['sha256', 'milestones'])
    await page.locator(`details:has(#${folded}) summary`).click();
  await page.locator('#sentence').fill('We will report by 28 August 2028.');
  for (const [field, answer] of [
    ['speaker', 'The minister'],
    ['document', 'Letter'],
    ['place', 'Page 1'],
    ['sha256', 'ab'.repeat(32)],
    ['responsible', 'Welsh Government'],
  ] as const)
    await page.locator(`#${field}`).fill(answer);
  await page.locator('input[value="internal"]').check();
  await visitor.fillDay('lastDay', ['2028', '9', '29']);
  await page.locator('#owner').selectOption('aln-policy-lead');
  await page.locator('#milestones').selectOption('annual-report');
  await visitor.press(t('fields.preview.label'));
  const shown = await text(visitor);
  expect(shown).toContain('Worked out from 29 September 2028.');
  expect(shown).toContain('translation is due in August');
  await visitor.send(t('send'));
  const entry = await text(visitor);
  expect(entry).toContain(t('done'));
  expect(entry).toContain('Translation complete');
  expect(entry).toContain('translation is due in August');
}, 60_000);
