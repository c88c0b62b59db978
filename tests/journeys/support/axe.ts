import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  reporter: 'no-passes',
  preload: false,
  iframes: false,
};

/** Only the violations leave the page: to hand over all that axe found costs more than to find it. */
const RUN = `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

/** Every page of the context can be judged from now on: axe is parsed with the page and compiled where it is asked. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`window.cylchAxe = () => { ${AXE}; };`);
}

/** axe's violations on the page as it is shown, with a name for failure messages. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const isReady = await page.evaluate<boolean>(
    `window.axe ? true : window.cylchAxe ? (cylchAxe(), true) : false`,
  );
  // the expression form, re-evaluated at every poll
  return page.evaluate<string[]>(isReady ? RUN : `${AXE}; ${RUN}`);
}
