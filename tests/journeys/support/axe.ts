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

/** Runs in the browser. Only the violations leave the page: to hand over all that axe found costs more than to find it. What is
 * hidden is not judged: so details are open meanwhile and every panel of tabs is shown, as where there are no scripts. */
const RUN = `(async () => {
  const closed = [...document.querySelectorAll('details:not([open])')];
  const panels = [...document.querySelectorAll('.govuk-tabs__panel--hidden')];
  for (const details of closed) details.open = true;
  for (const panel of panels) panel.classList.remove('govuk-tabs__panel--hidden');
  const { violations } = await axe.run(document, ${JSON.stringify(OPTIONS)});
  for (const panel of panels) panel.classList.add('govuk-tabs__panel--hidden');
  for (const details of closed) details.open = false;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));
})()`;

/** Every page of the context can be judged from now on: axe is parsed with the page and compiled where it is asked. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`window.cylchAxe = () => { ${AXE}; };`);
}

/** axe's violations on the page, with a name for failure messages: of all of it, behind tabs and in closed details too. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const isReady = await page.evaluate<boolean>(
    `window.axe ? true : window.cylchAxe ? (cylchAxe(), true) : false`,
  );
  // the expression form, re-evaluated at every poll
  return page.evaluate<string[]>(isReady ? RUN : `${AXE}; ${RUN}`);
}
