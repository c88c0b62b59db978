import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { calendarDate, instant } from '#domain/kernel';
import { accessibilityFaults } from '../../../tests/journeys/support/axe';
import { launchBrowser, picture } from '../../../tests/journeys/support/browser';
import { markupFaults } from '../../../tests/journeys/support/markup';
import { makeBundle } from './make-bundle';
import type { WantedScope } from './format/scope';
import { OBLIGATION, type SealedStory, sealedStory } from './sealed-story.testing';

jest.setTimeout(180_000);

let story: SealedStory;
let browser: Browser;

beforeAll(async () => {
  [story, browser] = await Promise.all([
    sealedStory([OBLIGATION, 'home-ed-resources', 'home-ed-guidance']),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await story.drop();
  story.remove();
});

const SCOPES: readonly (readonly [string, WantedScope])[] = [
  ['ledger', { kind: 'ledger' }],
  ['obligation', { kind: 'obligation', id: OBLIGATION }],
  ['period', { kind: 'period', from: calendarDate('2026-11-23'), to: calendarDate('2026-11-25') }],
];

it.each(SCOPES)(
  'the summary (%s) is read by everyone, in either language, and fetches nothing',
  async (name, scope) => {
    const out = join(story.folder, name);
    const { ledger, checkpointFolder, verify } = story;
    const madeAt = instant('2026-11-26T09:00:00Z');
    const common = { ledger, checkpointFolder, verify, program: 'cylch@test', withWords: true };
    const order = { ...common, scope, out, madeAt };
    expect(await makeBundle(order)).toMatchObject({ ok: true });
    const file = join(out, 'summary.html');
    expect(await markupFaults(readFileSync(file, 'utf8'))).toEqual([]);

    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    expect(fetched).toEqual([address]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `bundle-${name}`);
    for (const [link, heading] of [
      ['English', 'What this bundle proves'],
      ['Cymraeg', 'Yr hyn y mae’r bwndel hwn yn ei brofi'],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      await expect(page.getByRole('heading', { name: heading }).isVisible()).resolves.toBe(true);
    }
    const links = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main a[href^="rules/"]')].map((link) => link.getAttribute('href'))`,
    );
    for (const link of links) expect(readFileSync(join(out, link)).length).toBeGreaterThan(0);

    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await picture(page, `bundle-${name}-print`);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  },
);
