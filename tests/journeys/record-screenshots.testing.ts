import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { PICTURES, folderOfPictures, pictureFile } from './support/pictures';
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

it.each(['en', 'cy'] as const)(
  'pictures of the pages for README and help, in %s',
  async (language) => {
    mkdirSync(folderOfPictures, { recursive: true });
    const visitor = await Visitor.arrive(browser, journey.url, language, 'official');
    await visitor.signIn();
    for (const { name, path } of PICTURES) {
      expect([path, await visitor.open(path)]).toEqual([path, 200]);
      await visitor.page.screenshot({ path: join(folderOfPictures, pictureFile(name, language)) });
    }
    await visitor.leave();
  },
  120_000,
);
