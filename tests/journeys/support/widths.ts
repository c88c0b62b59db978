import type { Page } from 'playwright-core';

/** A desk, and a phone. */
export const WIDTHS = { wide: 1280, phone: 375 } as const;
const HEIGHT = 900;

/** Where a page must still be read without scrolling sideways: WCAG 2.2, 1.4.10. */
const REFLOW = 320;

export const viewportOf = (width: number) => ({ width, height: HEIGHT });

/** Runs in the browser, with the details open. @returns what reaches beyond the window, if the page can be scrolled sideways */
const beyond = `(() => {
  const width = ${REFLOW};
  const look = () => {
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (one) => one !== null && one !== document.body && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement));
    const inmost = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    return inmost.slice(0, 3).map((one) => one.tagName.toLowerCase() + '.' + one.getAttribute('class'));
  };
  const closed = [...document.querySelectorAll('details:not([open])')];
  for (const details of closed) details.open = true;
  const found = look();
  for (const details of closed) details.open = false;
  return found;
})()`;

/** Calls with the page at that width, and gives the page its own back. */
export async function atWidth<T>(page: Page, width: number, look: () => Promise<T>): Promise<T> {
  const own = page.viewportSize();
  if (own?.width === width) return look();
  await page.setViewportSize(viewportOf(width));
  try {
    return await look();
  } finally {
    if (own) await page.setViewportSize(own);
  }
}

/** What makes the page scroll sideways in the narrowest window. */
export async function reflowFaults(page: Page): Promise<string[]> {
  const found = await atWidth(page, REFLOW, () => page.evaluate<string[]>(beyond));
  return found.map((where) => `reflow: ${where} reaches beyond ${REFLOW} px`);
}
