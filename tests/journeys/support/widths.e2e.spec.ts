import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { reflowFaults } from './widths';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cell = (display: string) => `<main><table><tr>
  <td style="display: ${display}; width: 200px; overflow-wrap: anywhere">What was recorded, in a sentence that is long enough to fill it<br>
  <a href="#">The entry it was recorded of</a> <span>Record 167</span></td></tr></table></main>`;

it.each([
  ['flex', ['reflow: span.null squeezes Record 167']],
  ['block', []],
])('a cell of several parts laid out as %s is %j', async (display, faults) => {
  const page = await browser.newPage();
  await page.setContent(cell(display));
  expect(await reflowFaults(page)).toEqual(faults);
});
