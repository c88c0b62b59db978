import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Language } from '#domain/kernel';
import { type CliStack, cliFolder, openCliStack } from '../../apps/cli/cli-stack.testing';
import { eventually } from '../support/eventually';
import { GOOD, spreadsheetOfFaults } from '../support/spreadsheet-of-faults';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: '2026-11-24T10:00:00Z' }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

/** A letter with a promise that has a day, one that has none, and what binds nobody. */
const LETTERS = {
  en: `Cabinet Secretary for Transport

3 November 2026

Dear Chair,

Thank you for your letter of 12 October.

We will publish the franchising timetable by the end of March 2027. My officials will write to every local authority about school transport. I hope that this is helpful.
`,
  cy: `Ysgrifennydd y Cabinet dros Drafnidiaeth

3 Tachwedd 2026

Annwyl Gadeirydd,

Diolch am eich llythyr dyddiedig 12 Hydref.

Byddwn yn cyhoeddi’r amserlen fasnachfreinio erbyn diwedd Mawrth 2027. Bydd fy swyddogion yn ysgrifennu at bob awdurdod lleol am gludiant i’r ysgol. Gobeithio y bydd hyn o gymorth.
`,
};
const TITLES = { en: 'Publish the franchising timetable', cy: 'Cyhoeddi’r amserlen fasnachfreinio' };

describe.each<[Language]>([['en'], ['cy']])(
  'from a letter and a spreadsheet to a register, in %s',
  (language) => {
    let official: Visitor;
    beforeAll(async () => {
      official = await Visitor.arrive(browser, journey.url, language, 'official');
      await official.signIn();
    });
    afterAll(() => official.leave());

    it('what a letter promises is found, ticked, mended and recorded in one act', async () => {
      const { page } = official;
      const t = official.catalog('document');
      await official.open('/documents/read');
      const buffer = Buffer.from(LETTERS[language]);
      await page.setInputFiles('#file', { name: 'letter.txt', mimeType: 'text/plain', buffer });
      await page.locator('#title').fill(language === 'en' ? 'Letter on buses' : 'Llythyr am fysiau');
      await official.check();
      await official.send(official.catalog('read-document')('send'));
      expect(await page.locator('mark').count()).toBe(2);
      expect(await page.locator('#p-1').innerText()).toContain(
        language === 'en' ? '31 March 2027' : '31 Mawrth 2027',
      );
      await page.locator('input[name="p-1-take"]').check();
      await page.locator('#p-1 details summary').first().click();
      await page.locator('#p-1-title').fill(TITLES[language]);
      await page.locator('input[name="authority"][value="internal"]').check();
      await page.locator('select[name="owner"]').selectOption('aln-policy-lead');
      await official.checkPage('document-ticked');
      await official.check();
      expect(await official.text()).toContain(TITLES[language]);
      await official.checkPage('document-check');
      await official.send(t('send'));
      expect(await official.text()).toContain(t('done'));
      await page
        .locator('#p-1')
        .getByRole('link', { name: t('entry') })
        .click();
      expect(await page.locator('h1').innerText()).toContain(TITLES[language]);
      expect(official.faults).toEqual([]);
    }, 120_000);

    it('a spreadsheet is checked, its faults shown, and its good rows loaded', async () => {
      const { page } = official;
      const t = official.catalog('spreadsheet');
      const send = async (name: string, buffer: Buffer): Promise<void> => {
        await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
        await official.press(t('file.check'));
      };
      await official.open('/new');
      await official.follow(official.catalog('put-on-register')('many.link'));
      await official.press(t('file.check'));
      expect(await page.locator('.govuk-error-summary').count()).toBe(1);
      await send('old.csv', Buffer.from('Title,Kind\nit\x92s,Action', 'latin1'));
      expect(await official.text()).toContain('Windows-1252');
      await official.checkPage('spreadsheet-refused');
      const { bytes, expected } = await spreadsheetOfFaults(language);
      await send('commitments.xlsx', Buffer.from(bytes));
      expect(await page.locator('#faults ~ tbody tr').count()).toBe(expected.length);
      await official.checkPage('spreadsheet-result');
      await page.locator('a.govuk-button').click();
      await official.checkPage('spreadsheet-check');
      await official.press(t('check.load', { count: GOOD }));
      await official.checkPage('spreadsheet-loading');
      await eventually(
        async () => {
          await page.reload();
          return (await page.locator('#loaded').count()) === 1;
        },
        { withinMs: 90_000, everyMs: 500 },
      );
      expect(await page.locator('#loaded').innerText()).toBe(t('loaded.title', { count: GOOD }));
      await official.checkPage('spreadsheet-loaded');
      await official.open(`/obligations/${language}-sheet-3`);
      expect(await page.locator('h1').innerText()).toContain('=1+1');
      expect(official.faults).toEqual([]);
      await official.leave();
    }, 180_000);
  },
);

describe('what is on the register', () => {
  const folder = cliFolder('taken-out');
  let empty: CliStack;
  beforeAll(async () => {
    empty = await openCliStack({ folder });
  }, 120_000);
  afterAll(() => empty.close());

  it('leaves as a file, and makes an empty system the same', async () => {
    const administrator = await Visitor.arrive(browser, journey.url, 'en', 'administrator');
    await administrator.signIn();
    const { page } = administrator;
    const taken = await page.request.get(`${journey.url}/en/register-file/register.yaml`);
    expect(taken.status()).toBe(200);
    const text = await taken.text();
    for (const title of Object.values(TITLES)) expect(text).toContain(title);
    const file = join(folder, 'register.yaml');
    writeFileSync(file, text);
    expect(await empty.cylch(['import', file, '--language', 'en'])).toMatchObject({ code: 0 });
    expect(await empty.cylch(['import', '--compare', file, '--language', 'en'])).toMatchObject({
      code: 0,
      out: '',
      err: 'The file and the register say the same.\n',
    });
    await administrator.open('/register-file');
    await page.setInputFiles('#file', file);
    await page.locator('main form button').last().click();
    expect(await administrator.text()).toContain(administrator.catalog('register-file')('compared.same'));
    await administrator.leave();
  }, 300_000);
});
