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

/** What frames every page: the same on most of them, but for where its links lead and for the time. */
const FRAME = '.govuk-skip-link, .cylch-header, .govuk-service-navigation, .cylch-above, .govuk-footer';
/** The rules that look at how each element is drawn, which take half of the time. */
const OF_DRAWING = ['color-contrast', 'target-size'];

/** Runs in the browser. @returns the page's frame as it is drawn in this window, to be told from others */
const FRAME_HERE = `innerWidth + [...document.querySelectorAll('${FRAME}')].map(({ outerHTML }) =>
  outerHTML.replace(/(href|value|action)="[^"]*"/g, '').replace(/<p [^>]*id="session-ends">[^<]*/, '')).join('')`;

/** Runs in the browser. Only the violations leave the page: to hand over all that axe found costs more than to find it. What is
 * hidden is not judged: so details are open meanwhile and every panel of tabs is shown, as where there are no scripts. */
const judge = (isFrameKnown: boolean): string => `(async () => {
  const closed = [...document.querySelectorAll('details:not([open])')];
  const panels = [...document.querySelectorAll('.govuk-tabs__panel--hidden')];
  const drawn = ${isFrameKnown} ? [...document.body.querySelectorAll('*')].filter((one) => !one.closest('${FRAME}')) : [];
  for (const details of closed) details.open = true;
  for (const panel of panels) panel.classList.remove('govuk-tabs__panel--hidden');
  for (const one of drawn) one.toggleAttribute('data-drawn', true);
  axe.configure({ rules: ${JSON.stringify(OF_DRAWING)}.map((id) => ({ id, selector: ${isFrameKnown} ? '[data-drawn]' : '*' })) });
  const { violations } = await axe.run(document, ${JSON.stringify(OPTIONS)});
  for (const one of drawn) one.toggleAttribute('data-drawn', false);
  for (const panel of panels) panel.classList.add('govuk-tabs__panel--hidden');
  for (const details of closed) details.open = false;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' ')));
})()`;

/** The frames in which nothing was wrong. */
const sound = new Set<string>();

/** Every page of the context can be judged from now on: axe is parsed with the page and compiled where it is asked. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`window.cylchAxe = () => { ${AXE}; };`);
}

/** axe's violations on the page, with a name for failure messages: of all of it, behind tabs and in closed details too. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const isReady = await page.evaluate<boolean>(
    `window.axe ? true : window.cylchAxe ? (cylchAxe(), true) : false`,
  );
  const frame = await page.evaluate<string>(FRAME_HERE);
  const run = judge(sound.has(frame));
  const faults = await page.evaluate<string[]>(isReady ? run : `${AXE}; ${run}`);
  if (faults.length === 0) sound.add(frame);
  return faults;
}
